package vn.ocop.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import vn.ocop.platform.kafka.KafkaClients;
import vn.ocop.platform.topics.DeclaredTopic;

/** The dead-letter topics of this service: what lies there, and the operator's replay. */
public class DeadLetters {

    private static final int SHOWN = 100;

    private final BindingServiceProperties bindings;
    private final Map<String, Consumer<Message<List<byte[]>>>> listeners;
    private final KafkaOperations<byte[], byte[]> kafka;
    private final KafkaClients clients;

    /** @param listeners by the name of their function */
    public DeadLetters(BindingServiceProperties bindings, Map<String, Consumer<Message<List<byte[]>>>> listeners,
            KafkaOperations<byte[], byte[]> kafka, KafkaClients clients) {
        this.kafka = kafka;
        this.bindings = bindings;
        this.listeners = listeners;
        this.clients = clients;
    }

    /** One message that could not be handled; {@code reason} is the failure's class and place, never its data. */
    public record Letter(String binding, long offset, @Nullable String key, String reason, java.time.Instant at) {}

    public record Replay(int handled, int failed) {}

    /** Where the letters of these bindings lie. */
    static DeadLetterTopics topics(BindingServiceProperties bindings) {
        return new DeadLetterTopics(consumerBindings(bindings).stream()
                .map(binding -> DeclaredTopic.deadLetters(topic(bindings, binding))).distinct().toList());
    }

    /** The letters that wait, of every binding, oldest first, at most a hundred of each. */
    public List<Letter> waiting() {
        var letters = new ArrayList<Letter>();
        for (var binding : consumerBindings()) {
            read(binding, SHOWN, (letter, consumer) -> letters.add(new Letter(binding, letter.offset(), key(letter),
                    header(letter, DeadLetterPolicy.REASON), java.time.Instant.ofEpochMilli(letter.timestamp()))));
        }
        return letters;
    }

    /**
     * Handles the waiting letters of a binding again, in their order. The handler's inbox refuses what has been applied
     * since; a letter that fails again goes to the end of the topic and waits for the next replay.
     *
     * @param binding e.g. {@code producers-in-0}
     * @throws IllegalArgumentException when this service has no such binding
     */
    public Replay replay(String binding) {
        var handler = listeners.get(binding.replaceFirst("-in-\\d+$", ""));
        if (handler == null || !consumerBindings().contains(binding)) {
            throw new IllegalArgumentException("No binding " + binding);
        }
        var count = new int[2];
        read(binding, Integer.MAX_VALUE, (letter, consumer) -> {
            if (handled(handler, letter)) {
                count[0]++;
            } else {
                keep(letter);
                count[1]++;
            }
            consumer.commitSync(Map.of(new TopicPartition(letter.topic(), letter.partition()),
                    new OffsetAndMetadata(letter.offset() + 1)));
        });
        return new Replay(count[0], count[1]);
    }

    private static boolean handled(Consumer<Message<List<byte[]>>> handler, ConsumerRecord<byte[], byte[]> letter) {
        try {
            handler.accept(MessageBuilder.withPayload(List.of(letter.value())).build());
            return true;
        } catch (RuntimeException stillFailing) {
            return false;
        }
    }

    private void keep(ConsumerRecord<byte[], byte[]> letter) {
        kafka.send(new ProducerRecord<>(letter.topic(), letter.partition(), letter.key(), letter.value(),
                letter.headers())).join();
    }

    private List<String> consumerBindings() {
        return consumerBindings(bindings);
    }

    private static String topic(BindingServiceProperties bindings, String binding) {
        var properties = bindings.getBindingProperties(binding);
        return DeadLetterPolicy.deadLetterTopic(properties.getDestination(), properties.getGroup());
    }

    private static List<String> consumerBindings(BindingServiceProperties bindings) {
        return bindings.getBindings().keySet().stream().filter(name -> name.contains("-in-")).sorted().toList();
    }

    private void read(String binding, int limit, Reader reader) {
        var topic = topic(bindings, binding);
        var config = clients.with(Map.of(ConsumerConfig.GROUP_ID_CONFIG, topic + ".replay",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false));
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            if (!consumer.listTopics(Duration.ofSeconds(5)).containsKey(topic)) {
                return;
            }
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            for (int seen = 0; seen < limit && consumer.position(partition) < end;) {
                for (var letter : consumer.poll(Duration.ofSeconds(1))) {
                    if (seen++ < limit) {
                        reader.read(letter, consumer);
                    }
                }
            }
        }
    }

    private interface Reader {
        void read(ConsumerRecord<byte[], byte[]> letter, KafkaConsumer<byte[], byte[]> consumer);
    }

    private static @Nullable String key(ConsumerRecord<byte[], byte[]> letter) {
        return letter.key() == null ? null : new String(letter.key(), StandardCharsets.UTF_8);
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        var header = letter.headers().lastHeader(name);
        return header == null ? "unknown" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
