package vn.ocop.platform.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** What every client of Kafka needs: where the brokers are, and how to prove who one is. */
public class KafkaClients {

    private final Map<String, Object> connection;

    /**
     * @param bootstrapServers {@code host:port}, more of them set off by commas
     * @param security Kafka's own settings of encryption and identity; empty where the brokers ask for none
     */
    public KafkaClients(String bootstrapServers, Map<String, String> security) {
        var all = new HashMap<String, Object>(security);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        this.connection = Map.copyOf(all);
    }

    /** As the binder's clients have it. */
    public static KafkaClients of(Environment environment) {
        var security = Binder.get(environment)
                .bind(KafkaSecurity.BINDER, Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
        return new KafkaClients(environment.getRequiredProperty("ocop.kafka"), security);
    }

    /** The settings of one client: its own, and those that all share. */
    public Map<String, Object> with(Map<String, ?> own) {
        var all = new HashMap<String, Object>(own);
        all.putAll(connection);
        return all;
    }
}
