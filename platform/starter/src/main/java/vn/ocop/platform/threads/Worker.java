package vn.ocop.platform.threads;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Threads that work as long as the service does. Whatever fails is logged and tried again, after a pause that grows to
 * five seconds; only an {@link Error} ends a thread, and then {@link WorkersHealth} says so.
 */
public abstract class Worker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final long FIRST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 5_000;
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final String name;
    private final int count;
    private volatile List<Thread> threads = List.of();
    private volatile boolean wanted;

    /**
     * @param name of the threads, and in the health report
     * @param count how many threads do the same
     */
    protected Worker(String name, int count) {
        this.name = name;
        this.count = count;
    }

    /** Works until {@link #isRunning} is false or something fails. It is called again after any failure. */
    protected abstract void work(Pause pause) throws Exception;

    /** How long the thread rests after its next failure; work that got somewhere sets it back. */
    protected static final class Pause {

        private long millis = FIRST_PAUSE;

        public void reset() {
            millis = FIRST_PAUSE;
        }

        private long next() {
            long now = millis;
            millis = Math.min(millis * 2, LONGEST_PAUSE);
            return now;
        }
    }

    @Override
    public void start() {
        wanted = true;
        threads = IntStream.rangeClosed(1, count)
                .mapToObj(i -> Thread.ofPlatform().name(count == 1 ? name : name + "-" + i).daemon()
                        .unstarted(this::run))
                .toList();
        threads.forEach(Thread::start);
    }

    @Override
    public void stop() {
        wanted = false;
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            try {
                thread.join(FAREWELL);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public boolean isRunning() {
        return wanted;
    }

    /** Whether every thread that should be at work is alive. */
    public boolean isWhole() {
        return !wanted || threads.stream().allMatch(Thread::isAlive);
    }

    public String name() {
        return name;
    }

    /** Called after each failure, before the pause. */
    protected void failed(Exception failure) {}

    private void run() {
        var pause = new Pause();
        while (wanted) {
            try {
                work(pause);
            } catch (Exception failure) {
                if (wanted) {
                    // an interruption that was not meant to end the work must not cut the pauses short
                    Thread.interrupted();
                    failed(failure);
                    long rest = pause.next();
                    log.warn("{} could not work and tries again in {} ms: {}", name, rest, cause(failure));
                    rest(Duration.ofMillis(rest));
                }
            }
        }
    }

    /** Waits, or returns at once when the service stops. */
    protected void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String cause(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
