package vn.ocop.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import vn.ocop.platform.threads.Worker;

/**
 * Carries facts from the outbox to Kafka, one batch after the other: woken by the database's notification, asking by
 * itself once a second. One relay per database works at a time (see {@link OutboxConnection}); the others wait to take over.
 */
public class Relay extends Worker {

    private static final int BATCH = 500;
    private static final Duration WAIT = Duration.ofSeconds(1);

    /** Opens what a relay works with; both are opened anew after any failure. */
    public interface Ends {
        OutboxConnection openOutbox() throws SQLException;

        /** Called by the relay that carries, and by no other: it cuts off whoever sent before. */
        FactSender openSender() throws FactSender.SendingFailed;
    }

    private final Ends ends;
    private final Counter sent;
    private final Counter failures;

    public Relay(Ends ends, MeterRegistry meters) {
        super("outbox-relay", 1);
        this.ends = ends;
        this.sent = meters.counter("ocop.outbox.sent");
        this.failures = meters.counter("ocop.outbox.failures");
    }

    @Override
    protected void work(Pause pause) throws SQLException, FactSender.SendingFailed {
        try (var outbox = ends.openOutbox()) {
            while (isRunning() && !outbox.lead()) {
                outbox.await(WAIT);
            }
            if (isRunning()) {
                try (var sender = ends.openSender()) {
                    carry(outbox, sender, pause);
                }
            }
        }
    }

    private void carry(OutboxConnection outbox, FactSender sender, Pause pause)
            throws SQLException, FactSender.SendingFailed {
        while (isRunning()) {
            int carried = outbox.carry(BATCH, sender);
            pause.reset();
            sent.increment(carried);
            if (carried < BATCH) {
                outbox.await(WAIT);
            }
        }
    }

    @Override
    protected void failed(Exception failure) {
        failures.increment();
    }
}
