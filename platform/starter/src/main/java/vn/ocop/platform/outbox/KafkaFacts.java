package vn.ocop.platform.outbox;

import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import vn.ocop.platform.kafka.KafkaClients;
import vn.ocop.platform.topics.DeclaredTopic;
import vn.ocop.platform.topics.TopicSetup;

/** The way to Kafka for what one service writes. */
public class KafkaFacts {

    private final KafkaClients clients;
    private final String sender;
    private final TopicSetup topics;
    private final Consumer<DeclaredTopic> incomplete;

    /**
     * @param sender the name under which one sender of the installation sends at a time: opening another one with this
     *        name cuts the former off
     * @param incomplete told of each topic whose states must be written again, before it is put right
     */
    public KafkaFacts(KafkaClients clients, String sender, TopicSetup topics, Consumer<DeclaredTopic> incomplete) {
        this.clients = clients;
        this.sender = sender;
        this.topics = topics;
        this.incomplete = incomplete;
    }

    /**
     * Sets the topics up and opens a sender.
     *
     * @throws FactSender.SendingFailed when the broker is away, or does not let this service in
     */
    public FactSender open() throws FactSender.SendingFailed {
        try {
            topics.ensure(incomplete);
            return new KafkaFactSender(clients, sender);
        } catch (TopicSetup.SetupFailed | KafkaException away) {
            throw new FactSender.SendingFailed(away);
        }
    }
}
