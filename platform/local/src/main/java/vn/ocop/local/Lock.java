package vn.ocop.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
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
        Path holder = layout.home().resolve("lock.holder");
        try {
            var turn = Turn.at(layout.home().resolve("lock"), PATIENCE).orElseThrow(() -> taken(holder));
            Files.writeString(holder, "./ocop %s, pid %d, %s".formatted(verb, ProcessHandle.current().pid(),
                    LocalDateTime.now().format(TIME)));
            return new Lock(turn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static UserError taken(Path holder) {
        String who = read(holder);
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
