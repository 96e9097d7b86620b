package vn.ocop.platform.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.ocop.platform.kafka.KafkaClients;

/**
 * Sends each batch in one transaction of Kafka, under a name that belongs to one sender at a time: opening a sender ends
 * what its predecessor had begun, and whatever that one still tries is refused by the broker.
 */
class KafkaFactSender implements FactSender {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** Readers of committed facts wait this long for a sender that died, unless the next one ends it sooner. */
    private static final Duration TRANSACTION = Duration.ofSeconds(30);

    private final KafkaProducer<String, String> producer;

    /** @throws KafkaException when the broker is away, or does not let this service in */
    KafkaFactSender(KafkaClients clients, String name) {
        producer = new KafkaProducer<>(
                clients.with(Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name,
                        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) TRANSACTION.toMillis(),
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis(),
                        ProducerConfig.LINGER_MS_CONFIG, 0,
                        ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024,
                        ProducerConfig.BUFFER_MEMORY_CONFIG, 8L * 1024 * 1024)),
                new StringSerializer(), new StringSerializer());
        try {
            producer.initTransactions();
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    /** The commit waits for each fact and fails with whatever failed. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public void send(List<Ready> facts) throws SendingFailed {
        try {
            producer.beginTransaction();
            for (var fact : facts) {
                producer.send(new ProducerRecord<>(fact.topic(), fact.key(), fact.payload()));
            }
            producer.commitTransaction();
        } catch (KafkaException failed) {
            throw new SendingFailed(failed);
        }
    }

    @Override
    public void close() {
        try {
            producer.close(Duration.ZERO);
        } catch (InterruptException stopped) {
            // the service is stopping: what was not confirmed stays in the outbox
            Thread.currentThread().interrupt();
        }
    }
}
