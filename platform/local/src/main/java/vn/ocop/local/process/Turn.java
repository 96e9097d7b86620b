package vn.ocop.local.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A turn that one thread of one process has at a time. It goes with its process, however that ends: the system itself
 * gives it back.
 */
public final class Turn implements AutoCloseable {
    private static final int POLL_MILLIS = 50;
    /** Closing a file gives back all of a process's locks on it: within one process each file is opened once. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private Turn(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Waits for the turn.
     *
     * @param file any file for this purpose alone; created where it is not there
     * @return empty if somebody else still has it after {@code patience}
     */
    public static Optional<Turn> at(Path file, Duration patience) throws IOException, InterruptedException {
        Path place = file.toAbsolutePath().normalize();
        Files.createDirectories(place.getParent());
        long end = System.nanoTime() + patience.toNanos();
        var turn = tryAt(place);
        while (turn.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(POLL_MILLIS);
            turn = tryAt(place);
        }
        return turn;
    }

    private static Optional<Turn> tryAt(Path place) throws IOException {
        if (!OURS.add(place)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        boolean taken = false;
        try {
            channel = FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            taken = channel.tryLock() != null;
            return taken ? Optional.of(new Turn(place, channel)) : Optional.empty();
        } finally {
            if (!taken) {
                if (channel != null) {
                    channel.close();
                }
                OURS.remove(place);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            OURS.remove(file);
        }
    }
}
