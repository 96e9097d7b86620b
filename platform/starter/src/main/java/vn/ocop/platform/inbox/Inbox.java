package vn.ocop.platform.inbox;

import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.Message;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.contracts.Envelope;
import vn.ocop.contracts.Topic;
import vn.ocop.platform.identity.Scope;

/** Applies each fact once: the fact's id and its effect are written in one transaction, a repeat is passed over. */
public class Inbox {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    public Inbox(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json.rebuild()
                .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /**
     * A Spring Cloud Stream function that feeds one consumer of a topic.
     *
     * @param name the consumer's name, unique in the service: each consumer applies each fact once
     * @param effect what the fact does here; it runs in a transaction, in the scope of the fact's unit
     */
    public <T> Consumer<Message<byte[]>> consumer(String name, Topic<T> topic, Consumer<Envelope<T>> effect) {
        var type = json.getTypeFactory().constructParametricType(Envelope.class, topic.data());
        return message -> {
            Envelope<T> fact;
            try {
                fact = json.readValue(message.getPayload(), type);
            } catch (JacksonException unreadable) {
                throw new Unreadable("Not a fact of " + topic + ": " + unreadable.getOriginalMessage());
            }
            apply(name, fact, effect);
        };
    }

    private <T> void apply(String name, Envelope<T> fact, Consumer<Envelope<T>> effect) {
        try (var trace = MDC.putCloseable("traceparent", fact.traceparent())) {
            Scope.system(fact.unit(), "fact " + fact.type()).run(() -> transaction.executeWithoutResult(status -> {
                if (isNew(name, fact.id())) {
                    effect.accept(fact);
                }
            }));
        }
    }

    private boolean isNew(String consumer, UUID id) {
        return jdbc.sql("insert into platform.inbox (consumer, event_id) values (?, ?) on conflict do nothing")
                .params(consumer, id)
                .update() == 1;
    }

    /** A message that is no fact of its topic; no repeat will change that. */
    public static class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1;

        public Unreadable(String message) {
            super(message);
        }
    }
}
