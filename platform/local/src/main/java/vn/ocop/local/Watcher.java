package vn.ocop.local;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.ocop.local.part.Part;
import vn.ocop.local.process.Launch;
import vn.ocop.local.process.Processes;

/**
 * Starts again what has ended though nobody stopped it. A part that was stopped has no pid file and is left alone; while
 * another {@code ./ocop} is at work, it waits. A part that ends again and again is given up until the next {@code up}.
 */
final class Watcher {
    static final int TRIES = 5;
    private static final Duration PERIOD = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Layout layout;
    private final Processes processes;
    private final Progress progress;
    private final List<Part> parts;
    private final Map<String, Launch> launches = new HashMap<>();
    private final Map<String, Integer> tries = new HashMap<>();

    /** Notes how the parts are started now: what is built later is the next {@code up}'s. */
    Watcher(Layout layout, Processes processes, Progress progress, List<Part> parts) throws Exception {
        this.layout = layout;
        this.processes = processes;
        this.progress = progress;
        this.parts = parts;
        for (var part : parts) {
            launches.put(part.name(), part.starting().launch());
        }
    }

    /** Watches until everything has been stopped. */
    void run() throws Exception {
        while (parts.stream().anyMatch(part -> processes.isWanted(part.name()))) {
            try {
                look();
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                // a disk that is full for a while must not end the watch
                progress.print("watcher: " + e);
            }
            Thread.sleep(PERIOD);
        }
    }

    /** One look at every part. */
    void look() throws Exception {
        for (var part : parts) {
            if (hasEnded(part) && tries.getOrDefault(part.name(), 0) < TRIES) {
                try (var lock = Lock.ifFree(layout, "watcher")) {
                    if (lock != null && hasEnded(part)) {
                        revive(part);
                    }
                }
            }
        }
    }

    private boolean hasEnded(Part part) {
        return processes.isWanted(part.name()) && processes.find(part.name(), part.mark()).isEmpty();
    }

    private boolean start(Part part) throws InterruptedException {
        try {
            part.starting().beforeStart();
            var process = processes.start(Objects.requireNonNull(launches.get(part.name())));
            return part.readiness().awaited(process, PATIENCE);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            progress.print(part.name() + ": " + e);
            return false;
        }
    }

    private void revive(Part part) throws InterruptedException {
        int count = tries.merge(part.name(), 1, Integer::sum);
        progress.say("tự dừng, khởi động lại", "ended by itself, starting again",
                "%s (%d/%d)".formatted(part.name(), count, TRIES));
        boolean ready = start(part);
        progress.say(ready ? "sẵn sàng" : "chưa sẵn sàng", ready ? "ready" : "not ready", part.name());
        if (!ready && count == TRIES) {
            progress.say("thôi không thử nữa; ./ocop up", "given up; ./ocop up", part.name());
        }
    }
}
