package vn.ocop.local;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import vn.ocop.local.part.Part;
import vn.ocop.local.process.Launch;
import vn.ocop.local.process.Processes;
import vn.ocop.local.process.Running;

/** One start of the platform: everything at once, each part after those it needs; all of it or nothing. */
final class Startup {
    /** Longer than any single wait in it, each of which has a limit of its own. */
    private static final Duration WHOLE = Duration.ofMinutes(45);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration HANGING = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(5);
    private static final int LAST_LINES = 30;

    private final Layout layout;
    private final Processes processes;
    private final Progress progress;
    private final Build build;
    private final List<Part> parts;
    private final Tasks.Step whole;
    private final Map<String, CompletableFuture<Void>> ready;
    private final Deque<Started> started = new ArrayDeque<>();
    private final Tasks tasks;

    private record Started(Part part, Running process) {}

    /**
     * A start.
     *
     * @param whole waits until the parts work together
     */
    Startup(Layout layout, Processes processes, Progress progress, Build build, List<Part> parts, Tasks.Step whole) {
        this.layout = layout;
        this.processes = processes;
        this.progress = progress;
        this.build = build;
        this.parts = parts;
        this.whole = whole;
        this.ready = parts.stream().collect(Collectors.toMap(Part::name, _ -> new CompletableFuture<>()));
        this.tasks = new Tasks(progress, WHOLE);
    }

    /** Starts what does not run; when one part fails, stops what this run has started and passes the failure on. */
    void run() {
        tasks.start("build", build::run);
        parts.forEach(part -> tasks.start(part.name(), () -> bring(part)));
        try {
            tasks.await();
            whole.run();
            checkAlive();
        } catch (Exception e) {
            abort();
            throw unchecked(e);
        } finally {
            tasks.stop();
        }
    }

    private static RuntimeException unchecked(Exception failure) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        var cause = failure instanceof ExecutionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    private void prepare(Part part) throws Exception {
        tasks.doing(part.name(), "preparing");
        if (part.starting().isPrepared()) {
            part.starting().prepare();
        } else {
            progress.say("chuẩn bị", "preparing", part.name());
            part.starting().prepare();
            progress.say("chuẩn bị xong", "prepared", part.name());
        }
    }

    private void bring(Part part) throws Exception {
        prepare(part);
        for (String needed : part.after()) {
            tasks.doing(part.name(), "after " + needed);
            gate(needed).get();
        }
        tasks.doing(part.name(), "starting");
        Launch launch = part.starting().launch();
        var running = processes.find(part.name(), part.mark());
        if (running.isEmpty() || !isWanted(part, running.get(), launch)) {
            running.filter(Running::isAlive).ifPresent(old -> replace(part, old));
            start(part, launch);
        }
        gate(part.name()).complete(null);
    }

    /** Whether what runs is what would be started, and does its work; what is just ending, or hangs, does not. */
    private boolean isWanted(Part part, Running running, Launch launch) throws InterruptedException {
        return running.identity().equals(launch.identity()) && part.readiness().awaited(running, HANGING);
    }

    private void start(Part part, Launch launch) throws Exception {
        long from = System.nanoTime();
        part.starting().beforeStart();
        progress.say("khởi động", "starting", part.name());
        if (!part.readiness().awaited(startProcess(part, launch), PATIENCE)) {
            throw failed(part);
        }
        part.starting().afterReady();
        progress.say("sẵn sàng", "ready", "%s (%.1f s)".formatted(part.name(), (System.nanoTime() - from) / 1e9));
    }

    private CompletableFuture<Void> gate(String part) {
        return Objects.requireNonNull(ready.get(part));
    }

    private void replace(Part part, Running old) {
        progress.say("thay bản cũ", "replacing", part.name());
        old.stop(part.stopsByInterrupt(), STOP);
    }

    /** Not while everything is being stopped: what is started is then known to be stopped. */
    private Running startProcess(Part part, Launch launch) throws InterruptedException {
        synchronized (started) {
            if (tasks.areStopped()) {
                throw new InterruptedException();
            }
            var process = processes.start(launch);
            started.push(new Started(part, process));
            return process;
        }
    }

    private void checkAlive() {
        parts.stream().filter(part -> processes.find(part.name(), part.mark()).isEmpty()).findFirst()
                .ifPresent(part -> {
                    throw failed(part);
                });
    }

    private UserError failed(Part part) {
        var log = layout.log(part.name());
        progress.print("---- " + log + "\n" + Logs.last(log, LAST_LINES) + "\n----");
        return new UserError("%s không khởi động được, xem những dòng trên.".formatted(part.name()),
                "%s did not start; its last lines are above.".formatted(part.name()));
    }

    /**
     * Stops what this run has started, all at once, and everything it still wants to start, within some seconds. Whoever
     * calls it second waits for the first: a failing run and the user's Ctrl-C may come together.
     */
    synchronized void abort() {
        var stopping = new ArrayList<Started>();
        synchronized (started) {
            tasks.stop();
            stopping.addAll(started);
            started.clear();
        }
        build.abort();
        stopping.forEach(each -> each.process().ask(each.part().stopsByInterrupt()));
        long end = System.nanoTime() + STOP.toNanos();
        for (var each : stopping) {
            each.process().endOrKill(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            processes.forget(each.part().name());
        }
    }
}
