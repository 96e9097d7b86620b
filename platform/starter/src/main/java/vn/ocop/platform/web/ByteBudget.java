package vn.ocop.platform.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many bytes of callers' bodies may be held in memory at the same time, however many callers there are. */
public final class ByteBudget {

    private static final int UNIT = 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore units;

    /** @param bytes all of it */
    public ByteBudget(long bytes) {
        units = new Semaphore(Math.toIntExact(bytes / UNIT), true);
    }

    /** A part of the budget, given back by closing it. */
    public interface Share extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Takes a share, waiting a little where there is none.
     *
     * @param bytes at most as many as the whole budget
     * @return empty where none became free in time
     */
    public Optional<Share> take(long bytes) {
        int wanted = Math.toIntExact((bytes + UNIT - 1) / UNIT);
        try {
            if (!units.tryAcquire(wanted, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        return Optional.of(() -> units.release(wanted));
    }

    long free() {
        return (long) units.availablePermits() * UNIT;
    }
}
