package vn.ocop.platform.inbox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import vn.ocop.contracts.Envelope;
import vn.ocop.contracts.Topic;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.tenancy.TenantTransactionManager;

/**
 * One consumer of a topic. What came together is applied in one transaction, in its order; when one of it fails, nothing of
 * that transaction stays, and each is applied by itself up to the one at fault.
 */
class InboxConsumer<T> {

    private static final Logger log = LoggerFactory.getLogger(InboxConsumer.class);

    private final String name;
    private final Topic<T> topic;
    private final Consumer<Envelope<T>> effect;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JavaType type;

    InboxConsumer(String name, Topic<T> topic, Consumer<Envelope<T>> effect, JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.name = name;
        this.topic = topic;
        this.effect = effect;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.type = Inbox.JSON.getTypeFactory().constructParametricType(Envelope.class, topic.data());
    }

    /**
     * Applies messages.
     *
     * @throws BatchListenerFailedException names the first that cannot be applied; those before it have been, those behind
     *         it have not
     */
    void apply(List<?> messages) {
        if (messages.size() > 1 && allAtOnce(messages)) {
            return;
        }
        for (int i = 0; i < messages.size(); i++) {
            try {
                together(List.of(read(messages.get(i))));
            } catch (RuntimeException failed) {
                log.warn("A message of {} was not applied: {}", topic, failed.getClass().getSimpleName());
                throw new BatchListenerFailedException("A message of " + topic, failed, i);
            }
        }
    }

    private boolean allAtOnce(List<?> messages) {
        try {
            together(messages.stream().map(this::read).toList());
            return true;
        } catch (RuntimeException oneOfThem) {
            log.info("{} messages of {} are applied one by one: {}", messages.size(), topic,
                    oneOfThem.getClass().getSimpleName());
            return false;
        }
    }

    private Envelope<T> read(Object message) {
        if (!(message instanceof byte[] text)) {
            throw new Inbox.Unreadable("Not a fact of " + topic + ": no content");
        }
        Envelope<T> fact;
        try {
            fact = Inbox.JSON.readValue(text, type);
        } catch (JacksonException unreadable) {
            throw new Inbox.Unreadable("Not a fact of " + topic + ": " + unreadable.getOriginalMessage());
        }
        if (fact == null || fact.id() == null || fact.unit() == null || fact.type() == null || fact.data() == null) {
            throw new Inbox.Unreadable("Not a fact of " + topic + ": without id, unit, type or data");
        }
        return fact;
    }

    private void together(List<Envelope<T>> facts) {
        scope(facts.getFirst()).run(() -> transaction.executeWithoutResult(status -> {
            var fresh = fresh(facts);
            String unit = facts.getFirst().unit();
            for (var fact : facts) {
                // a repeat may stand in the same batch
                if (fresh.remove(fact.id())) {
                    if (!fact.unit().equals(unit)) {
                        TenantTransactionManager.tell(jdbc, scope(fact));
                        unit = fact.unit();
                    }
                    apply(fact);
                }
            }
        }));
    }

    private void apply(Envelope<T> fact) {
        try (var trace = MDC.putCloseable("traceparent", fact.traceparent())) {
            scope(fact).run(() -> effect.accept(fact));
        }
    }

    private static Scope scope(Envelope<?> fact) {
        return Scope.system(fact.unit(), "fact " + fact.type());
    }

    private Set<UUID> fresh(List<Envelope<T>> facts) {
        return new HashSet<>(jdbc.sql("""
                insert into platform.inbox (consumer, event_id) select ?, unnest(?::uuid[]) on conflict do nothing
                returning event_id""")
                .param(name)
                .param(facts.stream().map(fact -> fact.id().toString()).toArray(String[]::new))
                .query(UUID.class)
                .list());
    }
}
