package vn.ocop.local;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import vn.ocop.local.part.Part;
import vn.ocop.local.process.Processes;
import vn.ocop.local.process.Running;

/**
 * One stop of the platform: the door first, then the services, then what they stand on. Each gets its seconds to end by
 * itself and is killed afterwards: nothing is lost by that, and a stop never takes long.
 */
final class Shutdown {
    private static final List<Wave> WAVES = List.of(new Wave(4, "gateway", "portal"),
            new Wave(6, "registry", "certification", "programme", "notifications", "keycloak"),
            new Wave(4, "kafka", "objects", "mail"),
            new Wave(4, "postgres"));
    /** For a wave whose processes have to be killed. */
    private static final Duration KILLING = Duration.ofSeconds(15);

    private final Processes processes;
    private final Progress progress;

    private record Wave(Duration patience, List<String> names) {
        Wave(int seconds, String... names) {
            this(Duration.ofSeconds(seconds), List.of(names));
        }
    }

    Shutdown(Processes processes, Progress progress) {
        this.processes = processes;
        this.progress = progress;
    }

    void run(List<Part> parts) {
        for (var wave : WAVES) {
            var tasks = new Tasks(progress, wave.patience().plus(KILLING));
            parts.stream().filter(part -> wave.names().contains(part.name()))
                    .forEach(part -> tasks.start(part.name(), () -> stop(part, wave.patience())));
            await(tasks);
        }
    }

    private static void await(Tasks tasks) {
        try {
            tasks.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            tasks.stop();
        }
    }

    private void stop(Part part, Duration patience) {
        processes.find(part.name(), part.mark()).ifPresent(process -> stop(part, process, patience));
        processes.forget(part.name());
    }

    private void stop(Part part, Running process, Duration patience) {
        boolean byItself = process.stop(part.stopsByInterrupt(), patience);
        progress.say(byItself ? "đã dừng" : "đã buộc dừng", byItself ? "stopped" : "killed", part.name());
    }
}
