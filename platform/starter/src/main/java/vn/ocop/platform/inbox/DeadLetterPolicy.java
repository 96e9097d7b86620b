package vn.ocop.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What happens to a message that fails. A message the service cannot understand goes to its dead-letter topic at once; one
 * whose effect fails is tried three times first. While the database or a fact it leans on is away, nothing is given up: the consumer waits.
 */
class DeadLetterPolicy implements ListenerContainerWithDlqAndRetryCustomizer {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterPolicy.class);

    private final KafkaOperations<?, ?> kafka;
    private final MeterRegistry meters;
    private final ListenersHealth health;

    DeadLetterPolicy(KafkaOperations<?, ?> kafka, MeterRegistry meters, ListenersHealth health) {
        this.kafka = kafka;
        this.meters = meters;
        this.health = health;
    }

    /** Header of a dead letter: what failed and where, never with what data. */
    static final String REASON = "ocop-reason";

    /** The dead-letter topic of one consumer group on one topic. */
    static String deadLetterTopic(String topic, String group) {
        return topic + "." + group + ".dead";
    }

    @Override
    public boolean retryAndDlqInBinding(String destination, String group) {
        return false;
    }

    @Override
    public void configure(AbstractMessageListenerContainer<?, ?> container, String destination, String group,
            @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> resolver, @Nullable BackOff backOff) {
        var handler = new DefaultErrorHandler(recoverer(group), new FixedBackOff(200, 2));
        handler.setBackOffFunction((message, failure) -> isAway(failure) ? patience() : null);
        handler.addNotRetryableExceptions(Inbox.Unreadable.class);
        handler.setCommitRecovered(true);
        handler.setRetryListeners((message, failure, attempt) -> meters
                .counter("ocop.inbox.failures", "topic", message.topic(), "group", group).increment());
        container.setCommonErrorHandler(handler);
        // refused by Kafka for want of a right, a listener would end for ever
        container.getContainerProperties().setAuthExceptionRetryInterval(Duration.ofSeconds(5));
        // the marks of transactions are no facts: without this the last of them would always seem to wait
        container.getContainerProperties().setFixTxOffsets(true);
        health.watch(container);
    }

    private ConsumerRecordRecoverer recoverer(String group) {
        var publish = new DeadLetterPublishingRecoverer(kafka,
                (message, failure) -> new TopicPartition(deadLetterTopic(message.topic(), group), 0));
        publish.addHeadersFunction((message, failure) -> new RecordHeaders(
                new Header[]{new RecordHeader(REASON, reason(failure).getBytes(StandardCharsets.UTF_8))}));
        return (message, failure) -> {
            log.error("A message of {} could not be handled and lies in {}: partition {}, offset {}", message.topic(),
                    deadLetterTopic(message.topic(), group), message.partition(), message.offset(), root(failure));
            publish.accept(message, failure);
            meters.counter("ocop.inbox.dead", "topic", message.topic(), "group", group).increment();
        };
    }

    private static ExponentialBackOff patience() {
        var wait = new ExponentialBackOff(200, 2);
        wait.setMaxInterval(5_000);
        wait.setMaxElapsedTime(Long.MAX_VALUE);
        return wait;
    }

    /** Whether the failure says that something is away or on its way, not that the message is wrong. */
    private static boolean isAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Inbox.TooEarly
                    || cause instanceof TransientDataAccessException
                    || cause instanceof org.springframework.dao.RecoverableDataAccessException
                    || cause instanceof org.springframework.transaction.CannotCreateTransactionException
                    || cause instanceof org.springframework.dao.DataAccessResourceFailureException
                    || cause instanceof java.sql.SQLTransientException
                    || cause instanceof java.net.SocketException) {
                return true;
            }
            if (cause instanceof java.sql.SQLException sql && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P"))) {
                return true;
            }
            if (cause instanceof NonTransientDataAccessException) {
                return false;
            }
        }
        return false;
    }

    private static String reason(Exception failure) {
        var root = root(failure);
        var place = root.getStackTrace().length == 0 ? "" : " at " + root.getStackTrace()[0];
        return root.getClass().getName() + place;
    }

    private static Throwable root(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
