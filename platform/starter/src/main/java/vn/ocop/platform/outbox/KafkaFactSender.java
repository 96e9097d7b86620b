package vn.ocop.platform.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends with an idempotent producer that never gives up by itself: the waiting is bounded here, and giving up closes the
 * producer at once, so that what reached the broker is a prefix per partition.
 */
class KafkaFactSender implements FactSender {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final KafkaProducer<String, String> producer;

    KafkaFactSender(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis(),
                        ProducerConfig.LINGER_MS_CONFIG, 0,
                        ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024,
                        ProducerConfig.BUFFER_MEMORY_CONFIG, 8L * 1024 * 1024),
                new StringSerializer(), new StringSerializer());
    }

    @Override
    public void send(List<Ready> facts) throws SendingFailed {
        try {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            var pending = new ArrayList<Future<RecordMetadata>>(facts.size());
            for (var fact : facts) {
                pending.add(producer.send(new ProducerRecord<>(fact.topic(), fact.key(), fact.payload())));
            }
            for (var sent : pending) {
                sent.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (ExecutionException | TimeoutException | KafkaException failed) {
            throw new SendingFailed(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SendingFailed(stopped);
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
