package vn.ocop.platform.inbox;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.Message;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.contracts.Envelope;
import vn.ocop.contracts.Topic;

/** Applies each fact once: the fact's id and its effect are written in one transaction, a repeat is passed over. */
public class Inbox {

    /**
     * Facts are history: they were checked when they were requests, by the rules of their day. Members that are not known
     * are passed over, those that are missing are null, false or 0.
     */
    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** @param transaction begins a transaction of its own */
    public Inbox(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * A Spring Cloud Stream function that feeds one consumer of a topic.
     *
     * @param name the consumer's name, unique in the service: each consumer applies each fact once
     * @param effect what the fact does here; it runs in a transaction, in the scope of the fact's unit
     */
    public <T> Consumer<Message<List<byte[]>>> consumer(String name, Topic<T> topic, Consumer<Envelope<T>> effect) {
        var consumer = new InboxConsumer<>(name, topic, effect, jdbc, transaction);
        return message -> consumer.apply(message.getPayload());
    }

    /** A message that is no fact of its topic; no repeat will change that. */
    public static class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1;

        public Unreadable(String message) {
            super(message);
        }
    }

    /** What a fact leans on has not arrived yet: it comes by another topic, so the fact waits for it. */
    public static class TooEarly extends RuntimeException {

        private static final long serialVersionUID = 1;

        public TooEarly(String message) {
            super(message);
        }
    }
}
