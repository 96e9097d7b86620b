package vn.ocop.platform.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import vn.ocop.contracts.Topic;

/** Makes sure that the topics a service publishes are there, compacted, before the first fact is sent. */
class TopicSetup {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String bootstrapServers;
    private final List<Topic<?>> topics;

    TopicSetup(String bootstrapServers, List<Topic<?>> topics) {
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
    }

    void ensure() throws FactSender.SendingFailed {
        var wanted = topics.stream()
                .map(topic -> new NewTopic(topic.name(), Optional.of(Topic.PARTITIONS), Optional.empty())
                        .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)))
                .toList();
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis()))) {
            for (var created : admin.createTopics(wanted).values().values()) {
                await(created);
            }
        }
    }

    private static void await(org.apache.kafka.common.KafkaFuture<Void> created) throws FactSender.SendingFailed {
        try {
            created.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new FactSender.SendingFailed(failed);
            }
        } catch (TimeoutException late) {
            throw new FactSender.SendingFailed(late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FactSender.SendingFailed(stopped);
        }
    }
}
