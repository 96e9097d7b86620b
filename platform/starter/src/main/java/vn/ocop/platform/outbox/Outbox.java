package vn.ocop.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.contracts.Envelope;
import vn.ocop.contracts.Topic;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.time.Ids;

/**
 * Where facts are written, in the transaction that makes them true. Append after the aggregate's row has been updated:
 * its lock is what keeps the facts of one aggregate in order.
 */
public class Outbox {

    /** In UTF-8. Kafka takes 1,048,576 with what belongs to it; a larger fact would be refused when it is too late to say so. */
    static final int MAX_PAYLOAD_BYTES = 1_000_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    public Outbox(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Writes a fact.
     *
     * @param unit the unit that owns the aggregate
     * @param version the aggregate's version after the fact
     * @throws IllegalStateException outside a transaction: such a fact could be sent without being true
     */
    public <T> void append(Topic<T> topic, String type, String unit, String aggregateId, long version, T data) {
        if (!topic.types().contains(type)) {
            throw new IllegalArgumentException(type + " is not a fact of " + topic);
        }
        write(topic, type, unit, aggregateId, version, data);
    }

    /**
     * Tells an aggregate's state again. Nothing happened: whoever has this version passes over it, and nobody is mailed.
     *
     * @param version the aggregate's version as it is; its row must be locked
     * @throws IllegalStateException outside a transaction
     */
    public <T> void restate(Topic<T> topic, String unit, String aggregateId, long version, T data) {
        write(topic, Topic.RESTATED, unit, aggregateId, version, data);
    }

    private <T> void write(Topic<T> topic, String type, String unit, String aggregateId, long version, T data) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A fact is written in the transaction that makes it true.");
        }
        var id = Ids.next();
        var envelope = new Envelope<>(id, type, 1, clock.instant(), unit, aggregateId, version, Scope.current().actor(),
                MDC.get("traceparent"), data);
        insert(id, topic, aggregateId, json.writeValueAsString(envelope));
    }

    private void insert(UUID id, Topic<?> topic, String key, String payload) {
        int size = payload.getBytes(StandardCharsets.UTF_8).length;
        if (size > MAX_PAYLOAD_BYTES) {
            throw new IllegalArgumentException("A fact of " + topic + " has " + size + " bytes");
        }
        jdbc.sql("insert into platform.outbox (id, topic, key, payload) values (?, ?, ?, ?)")
                .params(id, topic.name(), key, payload)
                .update();
    }
}
