package vn.ocop.registry.producer.start;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Scope;
import vn.ocop.registry.producer.Producer;
import vn.ocop.registry.producer.Producers;

/**
 * Gives back to their accounts the producers that were verified before the place of residence was asked for (QĐ 26/2026, Mẫu
 * 02 part I), so that none that is verified lacks it. One producer a transaction; a repeat finds nothing left.
 */
@Component
class AskingAgain {

    private static final Logger log = LoggerFactory.getLogger(AskingAgain.class);
    private static final String WORK = "verification";
    private static final Scope PLATFORM = new Scope("VN", Jurisdiction.ALL, null, WORK, Set.of());

    private final JdbcClient jdbc;
    private final Producers producers;
    private final TransactionTemplate transaction;

    AskingAgain(JdbcClient jdbc, Producers producers, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.producers = producers;
        this.transaction = transaction;
    }

    private record Lacking(UUID id, String unit) {}

    @EventListener(ApplicationReadyEvent.class)
    void ask() {
        List<Lacking> lacking = PLATFORM.call(() -> Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                select id, unit from producer where status = 'VERIFIED'
                    and coalesce(btrim(details #>> '{representative,residence}'), '') = '' order by id""")
                .query((row, number) -> new Lacking(row.getObject("id", UUID.class), row.getString("unit")))
                .list())));
        for (var each : lacking) {
            try {
                Scope.system(each.unit(), WORK)
                        .run(() -> transaction.executeWithoutResult(status -> askAgain(each.id())));
                log.info("Producer {} was verified without its place of residence and is asked for it", each.id());
            } catch (RuntimeException failed) {
                log.warn("Producer {} is asked at the next start: {}", each.id(), failed.getClass().getSimpleName());
            }
        }
    }

    private void askAgain(UUID id) {
        producers.find(id).filter(Producer::wasVerifiedWithLess)
                .ifPresent(producer -> producers.update(producer.askAgain(), "ProducerReturned"));
    }
}
