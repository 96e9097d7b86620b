package vn.ocop.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.ocop.contracts.Topic;
import vn.ocop.contracts.Topics;

/** What lies on the installation's topics. */
final class FactsOnTheirWay {

    /** One fact as it was sent. */
    record Sent(String topic, String text) {}

    private FactsOnTheirWay() {}

    /** Every fact of every topic that crosses a service border. */
    static List<Sent> all() {
        var settings = Map.<String, Object>of("bootstrap.servers", Platform.kafka(), "enable.auto.commit", false,
                "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = Topics.all().stream().map(Topic::name).flatMap(name -> consumer.partitionsFor(name)
                    .stream().map(each -> new TopicPartition(name, each.partition()))).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var facts = new ArrayList<Sent>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(fact -> facts.add(new Sent(fact.topic(), fact.value())));
            }
            return facts;
        }
    }
}
