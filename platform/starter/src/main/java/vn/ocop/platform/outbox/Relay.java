package vn.ocop.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries facts from the outbox to Kafka, one batch after the other: woken by the database's notification, asking by
 * itself once a second. One relay per database works at a time (see {@link OutboxConnection}); the others wait to take over.
 */
public class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final int BATCH = 500;
    private static final Duration WAIT = Duration.ofSeconds(1);

    /** Opens what a relay works with; both are opened anew after any failure. */
    public interface Ends {
        OutboxConnection openOutbox() throws SQLException;

        FactSender openSender() throws FactSender.SendingFailed;
    }

    private final Ends ends;
    private final Counter sent;
    private final Counter failures;
    private final AtomicLong waiting = new AtomicLong();
    private volatile @Nullable Thread worker;

    public Relay(Ends ends, MeterRegistry meters) {
        this.ends = ends;
        this.sent = meters.counter("ocop.outbox.sent");
        this.failures = meters.counter("ocop.outbox.failures");
        Gauge.builder("ocop.outbox.waiting", waiting, AtomicLong::get)
                .description("Facts in the outbox that Kafka has not confirmed")
                .register(meters);
    }

    @Override
    public void start() {
        var thread = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::work);
        // first known as running, then started: its loop asks
        worker = thread;
        thread.start();
    }

    @Override
    public void stop() {
        var running = worker;
        worker = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private void work() {
        long pause = 200;
        while (isRunning()) {
            try (var outbox = ends.openOutbox(); var sender = ends.openSender()) {
                pause = 200;
                carry(outbox, sender);
            } catch (SQLException | FactSender.SendingFailed failed) {
                failures.increment();
                if (isRunning()) {
                    log.warn("Facts are waiting: the relay could not work and tries again in {} ms: {}", pause,
                            cause(failed));
                    rest(pause);
                    pause = Math.min(pause * 2, 5_000);
                }
            }
        }
    }

    private void carry(OutboxConnection outbox, FactSender sender) throws SQLException, FactSender.SendingFailed {
        while (isRunning()) {
            int carried = outbox.carry(BATCH, sender);
            sent.increment(carried);
            if (carried < BATCH) {
                waiting.set(outbox.waiting());
                outbox.await(WAIT);
            }
        }
    }

    private void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String cause(Exception failed) {
        var cause = failed.getCause() == null ? failed : failed.getCause();
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
