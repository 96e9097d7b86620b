package vn.ocop.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import vn.ocop.local.server.Signals;

/** A process of the installation, alive when it was looked for. */
public record Running(ProcessHandle handle, String identity) {
    private static final Duration DYING = Duration.ofSeconds(10);

    public long pid() {
        return handle.pid();
    }

    public boolean isAlive() {
        return handle.isAlive();
    }

    public Duration uptime() {
        return handle.info().startInstant().map(since -> Duration.between(since, Instant.now())).orElse(Duration.ZERO);
    }

    /** The process and all it started: PostgreSQL is many. */
    public Stream<ProcessHandle> family() {
        return Stream.concat(Stream.of(handle), handle.descendants());
    }

    /** SIGKILL for it and all it started; returns when they are gone, which takes a busy machine its moment. */
    public void kill() {
        var family = family().toList();
        family.forEach(ProcessHandle::destroyForcibly);
        long end = System.nanoTime() + DYING.toNanos();
        family.forEach(process -> await(process, Duration.ofNanos(Math.max(0, end - System.nanoTime()))));
    }

    /** SIGKILL for it; what it started goes on. */
    public void killAlone() {
        handle.destroyForcibly();
        await(handle, DYING);
    }

    /**
     * Asks it to end, and kills it when it has not after {@code patience}.
     *
     * @param byInterrupt whether it is asked by SIGINT, as PostgreSQL wants, instead of SIGTERM
     * @return whether it ended by itself
     */
    public boolean stop(boolean byInterrupt, Duration patience) {
        ask(byInterrupt);
        return endOrKill(patience);
    }

    /** Asks it to end, and returns at once. */
    public void ask(boolean byInterrupt) {
        if (byInterrupt) {
            Signals.interrupt(pid());
        } else {
            handle.destroy();
        }
    }

    /** Waits for its end, and kills it when {@code patience} is over; returns whether it ended by itself. */
    public boolean endOrKill(Duration patience) {
        if (await(handle, patience)) {
            return true;
        }
        kill();
        return false;
    }

    private static boolean await(ProcessHandle process, Duration patience) {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        try {
            exit.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
