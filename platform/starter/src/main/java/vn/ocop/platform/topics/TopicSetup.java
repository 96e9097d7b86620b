package vn.ocop.platform.topics;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ocop.platform.kafka.KafkaClients;

/** Makes the topics that a service writes what they are declared to be: creates them, and puts their settings right. */
public class TopicSetup {

    private static final Logger log = LoggerFactory.getLogger(TopicSetup.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaClients clients;
    private final List<DeclaredTopic> topics;

    public TopicSetup(KafkaClients clients, List<DeclaredTopic> topics) {
        this.clients = clients;
        this.topics = List.copyOf(topics);
    }

    /** The broker did not do it, or not in time; what was done stays, and the rest is done by the next call. */
    public static class SetupFailed extends Exception {

        private static final long serialVersionUID = 1;

        SetupFailed(Throwable cause) {
            super(cause);
        }
    }

    /**
     * Creates and alters what is not as declared.
     *
     * @param incomplete told of each topic that does not hold what was sent to it earlier, because it was away or
     *        had a time limit; before it is put right, so that whoever is interrupted is told again
     */
    public void ensure(Consumer<DeclaredTopic> incomplete) throws SetupFailed {
        try (var admin = Admin.create(clients.with(Map.of(
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis())))) {
            var found = found(admin);
            for (var topic : topics) {
                var settings = found.get(topic.name());
                if (settings == null) {
                    incomplete.accept(topic);
                    create(admin, topic);
                } else {
                    putRight(admin, topic, settings, incomplete);
                }
            }
        }
    }

    private static void create(Admin admin, DeclaredTopic topic) throws SetupFailed {
        await(admin.createTopics(List.of(new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                .configs(topic.settings()))).all());
    }

    private static void putRight(Admin admin, DeclaredTopic topic, Config found, Consumer<DeclaredTopic> incomplete)
            throws SetupFailed {
        var wrong = new HashMap<String, String>(topic.settings());
        wrong.entrySet().removeIf(setting -> setting.getValue().equals(value(found, setting.getKey())));
        if (wrong.isEmpty()) {
            return;
        }
        if (wrong.containsKey(TopicConfig.CLEANUP_POLICY_CONFIG)) {
            incomplete.accept(topic);
        }
        log.warn("Topic {} gets other settings: {}", topic.name(), wrong);
        Collection<AlterConfigOp> changes = wrong.entrySet().stream()
                .map(setting -> new AlterConfigOp(new ConfigEntry(setting.getKey(), setting.getValue()),
                        AlterConfigOp.OpType.SET))
                .toList();
        await(admin.incrementalAlterConfigs(Map.of(resource(topic.name()), changes)).all());
    }

    private Map<String, Config> found(Admin admin) throws SetupFailed {
        var there = await(admin.listTopics().names());
        var resources = topics.stream().map(DeclaredTopic::name).filter(there::contains).map(TopicSetup::resource)
                .toList();
        var settings = new HashMap<String, Config>();
        await(admin.describeConfigs(resources).all()).forEach((topic, config) -> settings.put(topic.name(), config));
        return settings;
    }

    private static String value(Config config, String name) {
        var entry = config.get(name);
        return entry == null ? "" : entry.value();
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static <T> T await(KafkaFuture<T> answer) throws SetupFailed {
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new SetupFailed(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SetupFailed(stopped);
        }
    }
}
