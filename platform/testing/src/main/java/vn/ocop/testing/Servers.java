package vn.ocop.testing;

import java.util.Map;
import java.util.UUID;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.kafka.KafkaClients;
import vn.ocop.platform.topics.DeclaredTopic;
import vn.ocop.platform.topics.TopicSetup;

/** The servers a test runs against: embedded by default, in containers with {@code -Docop.servers=docker}. */
interface Servers {

    /** A key for personal numbers, of this test run only. */
    String PERSONAL_KEY = "test:" + UUID.randomUUID() + UUID.randomUUID();

    /** Prepares what a service needs and answers its settings. */
    Map<String, Object> settingsFor(String service);

    /** What the other services would have created, so that this one finds facts to listen to at once. */
    static void createTopics(String bootstrapServers) {
        try {
            new TopicSetup(new KafkaClients(bootstrapServers, Map.of()),
                    Topics.all().stream().map(DeclaredTopic::facts).toList()).ensure(topic -> {});
        } catch (TopicSetup.SetupFailed failed) {
            throw new IllegalStateException(failed);
        }
    }

    static Servers shared() {
        return Holder.SERVERS;
    }

    /** Started once for all tests of a module. */
    final class Holder {

        private static final Servers SERVERS = "docker".equals(System.getProperty("ocop.servers"))
                ? new DockerServers()
                : new EmbeddedServers();

        private Holder() {}
    }
}
