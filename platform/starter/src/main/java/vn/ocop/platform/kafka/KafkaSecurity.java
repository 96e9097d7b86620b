package vn.ocop.platform.kafka;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Turns the installation's {@code ocop.kafka-security} into Kafka's own settings, where the binder finds them and
 * {@link KafkaClients} does. What is not set is left out: Kafka takes an empty certificate for a broken one.
 */
public class KafkaSecurity implements EnvironmentPostProcessor, Ordered {

    /** Where the binder looks for settings of all of its clients. */
    static final String BINDER = "spring.cloud.stream.kafka.binder.configuration";
    private static final String OURS = "ocop.kafka-security.";

    /** After the configuration files have been read. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var settings = new LinkedHashMap<String, Object>();
        clientSettings(environment).forEach((name, value) -> settings.put(BINDER + "." + name, value));
        if (!settings.isEmpty()) {
            environment.getPropertySources().addLast(new MapPropertySource("kafka-security", settings));
        }
    }

    private static Map<String, String> clientSettings(Environment environment) {
        var settings = new LinkedHashMap<String, String>();
        var protocol = environment.getProperty(OURS + "protocol", "");
        if (protocol.isBlank()) {
            return settings;
        }
        settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol);
        var user = environment.getProperty(OURS + "user", "");
        if (!user.isBlank()) {
            var mechanism = environment.getProperty(OURS + "mechanism", "").toUpperCase(Locale.ROOT);
            settings.put(SaslConfigs.SASL_MECHANISM, mechanism);
            settings.put(SaslConfigs.SASL_JAAS_CONFIG,
                    login(mechanism, user, environment.getProperty(OURS + "password", "")));
        }
        pem(environment, "ca", SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, SslConfigs.SSL_TRUSTSTORE_CERTIFICATES_CONFIG,
                settings);
        pem(environment, "certificate", SslConfigs.SSL_KEYSTORE_TYPE_CONFIG,
                SslConfigs.SSL_KEYSTORE_CERTIFICATE_CHAIN_CONFIG, settings);
        pem(environment, "key", SslConfigs.SSL_KEYSTORE_TYPE_CONFIG, SslConfigs.SSL_KEYSTORE_KEY_CONFIG, settings);
        return settings;
    }

    private static void pem(Environment environment, String ours, String type, String content,
            Map<String, String> settings) {
        var text = environment.getProperty(OURS + ours, "");
        if (!text.isBlank()) {
            settings.put(type, "PEM");
            settings.put(content, text);
        }
    }

    private static String login(String mechanism, String user, String password) {
        var module = mechanism.startsWith("SCRAM-")
                ? "org.apache.kafka.common.security.scram.ScramLoginModule"
                : "org.apache.kafka.common.security.plain.PlainLoginModule";
        return "%s required username=%s password=%s;".formatted(module, quoted(user), quoted(password));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
