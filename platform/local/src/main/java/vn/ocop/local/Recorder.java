package vn.ocop.local;

import java.util.List;
import vn.ocop.local.archive.Folders;
import vn.ocop.local.part.Part;
import vn.ocop.local.process.Memory;
import vn.ocop.local.process.Processes;

/**
 * Makes the ahead-of-time caches that are missing, one after the other, at low priority, while the platform is in use: so
 * neither the first start nor the first stop waits for them.
 */
final class Recorder {
    private static final long MEGABYTES = 1_500;

    private final Layout layout;
    private final Processes processes;
    private final Progress progress;

    Recorder(Layout layout, Processes processes, Progress progress) {
        this.layout = layout;
        this.processes = processes;
        this.progress = progress;
    }

    void run(List<Part> parts) throws Exception {
        try {
            record(parts);
        } finally {
            Folders.delete(layout.recording());
        }
    }

    private void record(List<Part> parts) throws Exception {
        for (var part : parts) {
            var recording = part.starting().recording();
            if (recording.isEmpty()) {
                continue;
            }
            if (Memory.available().orElse(Long.MAX_VALUE) < MEGABYTES) {
                progress.say("ít bộ nhớ, để lần sau", "little memory, left for the next time", part.name());
                return;
            }
            boolean made = recording.get().make(processes);
            progress.say(made ? "đã ghi bộ đệm" : "chưa ghi được bộ đệm", made ? "cache written" : "cache not written",
                    part.name());
        }
    }
}
