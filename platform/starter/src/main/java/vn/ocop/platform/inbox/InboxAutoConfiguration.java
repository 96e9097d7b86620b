package vn.ocop.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.tenancy.Units;

/** Consumers: dead letters, and the copy of the units that every service's policies read. */
@AutoConfiguration
@ConditionalOnClass(ListenerContainerWithDlqAndRetryCustomizer.class)
public class InboxAutoConfiguration {

    /** Writes dead letters, and nothing else. */
    @Bean
    KafkaTemplate<byte[], byte[]> deadLetterKafka(@Value("${ocop.kafka}") String kafka) {
        return new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(Map.of("bootstrap.servers", kafka),
                new ByteArraySerializer(), new ByteArraySerializer()));
    }

    @Bean
    ListenerContainerWithDlqAndRetryCustomizer deadLetterPolicy(KafkaTemplate<byte[], byte[]> deadLetterKafka,
            MeterRegistry meters) {
        return new DeadLetterPolicy(deadLetterKafka, meters);
    }

    @Bean
    DeadLetters deadLetters(BindingServiceProperties bindings, FunctionCatalog functions,
            KafkaTemplate<byte[], byte[]> deadLetterKafka, @Value("${ocop.kafka}") String kafka) {
        return new DeadLetters(bindings, functions, deadLetterKafka, kafka);
    }

    @Bean
    java.util.function.Consumer<org.springframework.messaging.Message<byte[]>> units(Inbox inbox, JdbcClient jdbc) {
        var units = new Units(jdbc);
        return inbox.consumer("units", Topics.UNITS, units::apply);
    }
}
