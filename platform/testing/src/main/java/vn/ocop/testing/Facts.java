package vn.ocop.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.contracts.Envelope;
import vn.ocop.contracts.Topic;
import vn.ocop.platform.kafka.KafkaClients;
import vn.ocop.platform.time.Ids;

/** Publishes facts as another service would, and waits for what they lead to. */
public final class Facts implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KafkaProducer<String, String> kafka;
    private final KafkaClients clients;
    private final JsonMapper json;

    Facts(KafkaClients clients, JsonMapper json) {
        this.clients = clients;
        this.kafka = new KafkaProducer<>(clients.with(Map.of("acks", "all")), new StringSerializer(),
                new StringSerializer());
        this.json = json;
    }

    /** Publishes a fact and waits until the broker has it. */
    public <T> void publish(Topic<T> topic, String type, String unit, String aggregateId, long version, T data) {
        var fact = new Envelope<>(Ids.next(), type, 1, Instant.now(), unit, aggregateId, version, null, null, data);
        publish(topic.name(), aggregateId, json.writeValueAsString(fact));
    }

    /** Publishes any text under a key. */
    public void publish(String topic, String key, String text) {
        try {
            kafka.send(new ProducerRecord<>(topic, key, text)).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** All facts of a topic that are there now, as they lie on the wire. */
    public List<JsonNode> of(Topic<?> topic) {
        try (var reader = new KafkaConsumer<>(clients.with(Map.of()), new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = reader.partitionsFor(topic.name()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            var ends = reader.endOffsets(partitions);
            var facts = new ArrayList<JsonNode>();
            while (partitions.stream().anyMatch(each -> reader.position(each) < ends.getOrDefault(each, 0L))) {
                reader.poll(Duration.ofMillis(200)).forEach(fact -> facts.add(json.readTree(fact.value())));
            }
            return facts;
        }
    }

    /** Asks until the answer is as wanted; fails with the last answer after twenty seconds. */
    public static <T> T eventually(Supplier<T> ask, Predicate<T> wanted) {
        return eventually(PATIENCE, ask, wanted);
    }

    /** The same with another patience. */
    public static <T> T eventually(Duration patience, Supplier<T> ask, Predicate<T> wanted) {
        long end = System.nanoTime() + patience.toNanos();
        var answer = ask.get();
        while (!wanted.test(answer)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Still not so after " + patience.toSeconds() + " s: "
                        + (answer instanceof Api.Answer http ? http.status() + " " + http.text() : answer));
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            answer = ask.get();
        }
        return answer;
    }

    @Override
    public void close() {
        kafka.close();
    }
}
