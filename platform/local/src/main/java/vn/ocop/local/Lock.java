package vn.ocop.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ocop.local.process.Turn;

/** One launcher at a time works on an installation; the lock goes with its process, however that ends. */
final class Lock implements AutoCloseable {
    /** A launcher that is just ending may finish. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy");

    private final Turn turn;

    private Lock(Turn turn) {
        this.turn = turn;
    }

    /**
     * Takes the installation's lock.
     *
     * @param verb what for, as the user typed it
     * @throws UserError naming who has it and since when, if somebody has
     */
    static Lock of(Layout layout, String verb) {
        return take(layout, verb, PATIENCE).orElseThrow(() -> taken(layout));
    }

    /** Takes it if nobody has it; null otherwise. */
    static @Nullable Lock ifFree(Layout layout, String verb) {
        return take(layout, verb, Duration.ZERO).orElse(null);
    }

    private static Optional<Lock> take(Layout layout, String verb, Duration patience) {
        try {
            var turn = Turn.at(layout.home().resolve("lock"), patience);
            if (turn.isPresent()) {
                Files.writeString(holder(layout), "./ocop %s, pid %d, %s".formatted(verb,
                        ProcessHandle.current().pid(), LocalDateTime.now().format(TIME)));
            }
            return turn.map(Lock::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path holder(Layout layout) {
        return layout.home().resolve("lock.holder");
    }

    private static UserError taken(Layout layout) {
        String who = read(holder(layout));
        return new UserError("Một lệnh khác đang chạy trên bản cài này (%s); hãy đợi nó xong, hoặc dừng nó bằng kill."
                .formatted(who),
                "Another command is at work on this installation (%s); wait for it to end, or end it with kill."
                        .formatted(who));
    }

    private static String read(Path holder) {
        try {
            return Files.readString(holder);
        } catch (IOException _) {
            return "./ocop";
        }
    }

    @Override
    public void close() {
        try {
            turn.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
