package vn.ocop.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.ocop.local.part.Part;
import vn.ocop.local.part.Recordings;
import vn.ocop.local.process.Processes;
import vn.ocop.local.process.Running;

/** One stop of the platform: the door first, then the services, then what they stand on. */
final class Shutdown {
    private static final List<List<String>> WAVES = List.of(List.of("gateway", "portal"),
            List.of("registry", "certification", "programme", "notifications", "keycloak"),
            List.of("kafka", "objects", "mail"),
            List.of("postgres"));
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration RECORDING_PATIENCE = Duration.ofMinutes(3);
    /** Writing a cache takes half a gigabyte and a processor for a while. */
    private static final int RECORDINGS_AT_ONCE = 2;

    private final Processes processes;
    private final Progress progress;
    private final Recordings recordings;

    Shutdown(Layout layout, Processes processes, Progress progress) {
        this.processes = processes;
        this.progress = progress;
        this.recordings = new Recordings(layout.run());
    }

    void run(List<Part> parts) {
        for (var wave : WAVES) {
            var stopping = parts.stream().filter(part -> wave.contains(part.name())).toList();
            if (!stopping.isEmpty()) {
                stop(stopping);
            }
        }
    }

    private void stop(List<Part> wave) {
        boolean recording = wave.stream().anyMatch(part -> recordings.isRecording(part.name()));
        try (var threads = Executors.newFixedThreadPool(recording ? RECORDINGS_AT_ONCE : wave.size())) {
            wave.stream().<Future<?>>map(part -> threads.submit(() -> stop(part))).toList().forEach(Shutdown::join);
        }
    }

    private static void join(Future<?> stopping) {
        try {
            stopping.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void stop(Part part) {
        processes.find(part.name(), part.mark()).ifPresent(process -> stop(part, process));
        processes.forget(part.name());
    }

    private void stop(Part part, Running process) {
        boolean recording = recordings.isRecording(part.name());
        if (recording) {
            progress.say("dừng và ghi bộ đệm khởi động", "stopping, writing the start-up cache", part.name());
        }
        boolean byItself = process.stop(part.stopsByInterrupt(), recording ? RECORDING_PATIENCE : PATIENCE);
        progress.say(byItself ? "đã dừng" : "đã buộc dừng", byItself ? "stopped" : "killed", part.name());
        if (byItself && recording) {
            publish(part);
        }
    }

    private void publish(Part part) {
        try {
            recordings.publish(part.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
