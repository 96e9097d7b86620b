package vn.ocop.platform.web;

import jakarta.servlet.ServletException;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;

/**
 * How many uploads there may be at the same time: a good many on disk, a few at work. What is at work holds a connection of
 * the database and memory for looking into the file; what waits for its turn holds neither. Of one person one file is at
 * work and some are on disk: whoever sends many waits for himself, and others do not wait for him.
 */
class Uploads {

    private static final int ON_DISK = 64;
    private static final int OF_ONE_PERSON = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Semaphore onDisk = new Semaphore(ON_DISK);
    private final Semaphore atWork;
    private final Map<String, Person> persons = new ConcurrentHashMap<>();

    Uploads(int atOnce) {
        atWork = new Semaphore(atOnce, true);
    }

    /** Brings a body to disk; it is gone when it is closed. */
    interface Receiving<B extends Closeable> {
        B receive() throws IOException;
    }

    /** Works on a body. */
    interface Work<B> {
        void on(B body) throws IOException, ServletException;
    }

    /** Somebody whose files are on disk. */
    private static final class Person {
        private final Semaphore turn = new Semaphore(1, true);
        private final AtomicInteger files = new AtomicInteger();
    }

    /**
     * Receives a file and works on it when its turn has come.
     *
     * @param person who sends it
     * @throws Refusal 503 when there are too many, of this person or of all, or its turn has not come after a while
     */
    <B extends Closeable> void take(String person, Receiving<B> receiving, Work<B> work)
            throws IOException, ServletException {
        var sender = enter(person);
        try {
            if (sender.files.get() > OF_ONE_PERSON || !onDisk.tryAcquire()) {
                throw busy();
            }
            try (var body = receiving.receive()) {
                long until = System.nanoTime() + PATIENCE.toNanos();
                inTurn(sender.turn, until, () -> inTurn(atWork, until, () -> work.on(body)));
            } finally {
                onDisk.release();
            }
        } finally {
            leave(person);
        }
    }

    private Person enter(String person) {
        return persons.compute(person, (name, known) -> {
            var sender = known == null ? new Person() : known;
            sender.files.incrementAndGet();
            return sender;
        });
    }

    private void leave(String person) {
        persons.computeIfPresent(person, (name, known) -> known.files.decrementAndGet() == 0 ? null : known);
    }

    private static void inTurn(Semaphore turn, long until, Checked.Work work) throws IOException, ServletException {
        try {
            if (!turn.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            work.run();
        } finally {
            turn.release();
        }
    }

    static Refusal busy() {
        return new Refusal(Refusal.Kind.UNAVAILABLE, "busy",
                new Text("Đang có quá nhiều dữ liệu được gửi lên, hãy thử lại sau giây lát.",
                        "Too much is being sent at the moment; try again in a moment."));
    }
}
