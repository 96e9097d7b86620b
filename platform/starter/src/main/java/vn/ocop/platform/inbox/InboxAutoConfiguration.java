package vn.ocop.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.messaging.Message;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.kafka.KafkaClients;
import vn.ocop.platform.tenancy.Units;

/** Consumers: dead letters, and the copy of the units that every service's policies read. */
@AutoConfiguration
@ConditionalOnClass(ListenerContainerWithDlqAndRetryCustomizer.class)
public class InboxAutoConfiguration {

    /** Writes dead letters, and nothing else. */
    @Bean
    KafkaTemplate<byte[], byte[]> deadLetterKafka(KafkaClients clients) {
        return new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(
                clients.with(Map.of(ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000)),
                new ByteArraySerializer(), new ByteArraySerializer()));
    }

    @Bean
    ListenerContainerWithDlqAndRetryCustomizer deadLetterPolicy(KafkaTemplate<byte[], byte[]> deadLetterKafka,
            MeterRegistry meters, ListenersHealth health) {
        return new DeadLetterPolicy(deadLetterKafka, meters, health);
    }

    @Bean
    ListenersHealth listenersHealthIndicator() {
        return new ListenersHealth();
    }

    @Bean
    DeadLetterTopics deadLetterTopics(BindingServiceProperties bindings) {
        return DeadLetters.topics(bindings);
    }

    @Bean
    DeadLetters deadLetters(BindingServiceProperties bindings, Map<String, Consumer<Message<List<byte[]>>>> listeners,
            KafkaTemplate<byte[], byte[]> deadLetterKafka, KafkaClients clients) {
        return new DeadLetters(bindings, listeners, deadLetterKafka, clients);
    }

    @Bean
    Consumer<Message<List<byte[]>>> units(Inbox inbox, JdbcClient jdbc) {
        var units = new Units(jdbc);
        return inbox.consumer("units", Topics.UNITS, units::apply);
    }
}
