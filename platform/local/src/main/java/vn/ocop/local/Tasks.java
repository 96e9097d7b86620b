package vn.ocop.local;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is done at the same time, each by a name. They are platform threads: a virtual thread that loads a class holds its
 * carrier, and when all carriers wait for a class none is left for whoever loads it.
 */
final class Tasks {
    private static final Duration QUIET = Duration.ofSeconds(30);

    private final Progress progress;
    private final Duration patience;
    private final ExecutorService threads = Executors
            .newCachedThreadPool(Thread.ofPlatform().name("up-", 1).daemon().factory());
    private final ExecutorCompletionService<@Nullable Void> done = new ExecutorCompletionService<>(threads);
    private final Map<String, String> doing = new ConcurrentSkipListMap<>();
    private int count;

    /** One step of a task. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    Tasks(Progress progress, Duration patience) {
        this.progress = progress;
        this.patience = patience;
    }

    void start(String name, Step step) {
        count++;
        doing.put(name, "");
        done.submit(() -> {
            step.run();
            doing.remove(name);
            return null;
        });
    }

    /** Notes what a task does now, for whoever waits for it. */
    void doing(String name, String what) {
        doing.put(name, what);
    }

    /**
     * Waits for all of them, and tells from time to time for which.
     *
     * @throws ExecutionException as soon as one fails
     * @throws UserError if they are not done in time
     */
    void await() throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + patience.toNanos();
        for (int left = count; left > 0;) {
            var ended = done.poll(Math.clamp(end - System.nanoTime(), 0, QUIET.toNanos()), TimeUnit.NANOSECONDS);
            if (ended != null) {
                ended.get();
                left--;
            } else if (System.nanoTime() >= end) {
                throw UserError.waited(awaited(), patience);
            } else if (progress.silence().compareTo(QUIET) >= 0) {
                progress.say("còn đợi", "still waiting for", awaited());
            }
        }
    }

    private String awaited() {
        return doing.entrySet().stream().map(task -> "%s %s".formatted(task.getKey(), task.getValue()).strip())
                .collect(Collectors.joining(", "));
    }

    boolean areStopped() {
        return threads.isShutdown();
    }

    /** Interrupts them all. */
    void stop() {
        threads.shutdownNow();
    }
}
