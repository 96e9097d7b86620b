package vn.ocop.testing.notes;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.contracts.CertificateFact;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.outbox.Outbox;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;

/** How long a fact takes from the outbox to its effect in a consumer's database, and how fast a backlog is carried to Kafka. */
@PlatformTest
class FactsBenchmark {

    private static final Scope EVERYTHING = new Scope("09817", Jurisdiction.ALL, UUID.randomUUID(), "bench", Set.of());
    private static final int PER_SECOND = 100;
    private static final int SECONDS = 30;
    private static final int BACKLOG = 20_000;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MeterRegistry meters;

    @Test
    void fromTheOutboxToTheConsumerAt100ASecond() {
        write("warm-up", 10 * PER_SECOND);
        var latencies = write("measured", SECONDS * PER_SECOND);
        System.out.printf("outbox to consumer's effect, %d/s for %d s: p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                PER_SECOND, SECONDS, at(latencies, 0.5), at(latencies, 0.99), at(latencies, 1));
    }

    @Test
    void aBacklogOf20000() {
        write("warm-up-2", PER_SECOND);
        double before = sent();
        EVERYTHING.run(() -> transaction.executeWithoutResult(status -> {
            for (int i = 0; i < BACKLOG; i++) {
                append("backlog", i);
            }
        }));
        long begin = System.nanoTime();
        Facts.eventually(Duration.ofSeconds(60), this::sent, sent -> sent >= before + BACKLOG);
        double carried = (System.nanoTime() - begin) / 1e9;
        Facts.eventually(Duration.ofSeconds(120), () -> latencies("backlog"), seen -> seen.size() == BACKLOG);
        double applied = (System.nanoTime() - begin) / 1e9;
        System.out.printf("backlog of %d: carried to Kafka at %.0f/s, applied by one consumer at %.0f/s%n", BACKLOG,
                BACKLOG / carried, BACKLOG / applied);
    }

    private double sent() {
        return meters.counter("ocop.outbox.sent").count();
    }

    private List<Double> write(String name, int facts) {
        long pace = Duration.ofSeconds(1).toNanos() / PER_SECOND;
        long begin = System.nanoTime();
        for (int i = 0; i < facts; i++) {
            int number = i;
            long due = begin + i * pace;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            EVERYTHING.run(() -> transaction.executeWithoutResult(status -> append(name, number)));
        }
        return Facts.eventually(() -> latencies(name), seen -> seen.size() == facts);
    }

    private void append(String name, int number) {
        var fact = new CertificateFact(UUID.randomUUID(), "01-09817-01-2026", UUID.randomUUID(), UUID.randomUUID(),
                UUID.randomUUID(), "09817", name, "HTX", "06", 3, "VALID", "1", LocalDate.EPOCH, LocalDate.EPOCH, null);
        outbox.append(Topics.CERTIFICATES, "CertificateIssued", "09817", "aggregate-" + number % 97, number, fact);
    }

    /** Milliseconds from the writing of each fact to its effect, shortest first. */
    private List<Double> latencies(String name) {
        return EVERYTHING.call(() -> transaction.execute(status -> jdbc
                .sql("select 1000 * extract(epoch from at - written) as ms from heard where text = ? order by ms")
                .param(name).query(Double.class).list()));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
