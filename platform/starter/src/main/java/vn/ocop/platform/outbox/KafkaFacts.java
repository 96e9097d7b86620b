package vn.ocop.platform.outbox;

import java.util.List;
import vn.ocop.contracts.Topic;

/** The way to Kafka for the topics a service publishes. */
public class KafkaFacts {

    private final String bootstrapServers;
    private final TopicSetup topics;

    public KafkaFacts(String bootstrapServers, List<Topic<?>> topics) {
        this.bootstrapServers = bootstrapServers;
        this.topics = new TopicSetup(bootstrapServers, topics);
    }

    /** @throws FactSender.SendingFailed when the broker is away */
    public FactSender open() throws FactSender.SendingFailed {
        topics.ensure();
        return new KafkaFactSender(bootstrapServers);
    }
}
