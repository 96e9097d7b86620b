package vn.ocop.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.contracts.Topic;
import vn.ocop.platform.audit.Audit;
import vn.ocop.platform.audit.AuditHeads;
import vn.ocop.platform.inbox.DeadLetterTopics;
import vn.ocop.platform.inbox.Inbox;
import vn.ocop.platform.journal.Journal;
import vn.ocop.platform.kafka.KafkaClients;
import vn.ocop.platform.outbox.FactSender;
import vn.ocop.platform.outbox.KafkaFacts;
import vn.ocop.platform.outbox.Outbox;
import vn.ocop.platform.outbox.OutboxConnection;
import vn.ocop.platform.outbox.OutboxHealth;
import vn.ocop.platform.outbox.OutboxMeters;
import vn.ocop.platform.outbox.Relay;
import vn.ocop.platform.outbox.Restatement;
import vn.ocop.platform.outbox.Restating;
import vn.ocop.platform.tenancy.TenantTransactionManager;
import vn.ocop.platform.threads.Worker;
import vn.ocop.platform.threads.WorkersHealth;
import vn.ocop.platform.topics.DeclaredTopic;
import vn.ocop.platform.topics.TopicSetup;

/** What a service with data of its own has besides: tenancy, audit, outbox with its relay, inbox. */
@AutoConfiguration(before = DataSourceTransactionManagerAutoConfiguration.class)
@ConditionalOnClass({DataSource.class, Flyway.class})
public class DataAutoConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new TenantTransactionManager(dataSource);
    }

    /** Where a service migrates by itself; an installation does it before, with {@link Migration}. */
    @Bean
    FlywayMigrationStrategy platformFirst() {
        return service -> Migration.run(service.getConfiguration());
    }

    @Bean
    Audit audit(JdbcClient jdbc, JsonMapper json) {
        return new Audit(jdbc, json);
    }

    @Bean
    AuditHeads auditHeads(JdbcClient jdbc, Clock clock, @Value("${spring.application.name}") String service,
            @Value("${ocop.audit-key}") String key) {
        return new AuditHeads(jdbc, clock, service, key);
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new Outbox(jdbc, json, clock);
    }

    @Bean
    Journal journal(Audit audit, Outbox outbox) {
        return new Journal(audit, outbox);
    }

    /** A fact's effect is a transaction of its own, also when an operator's request replays it. */
    @Bean
    Inbox inbox(JdbcClient jdbc, PlatformTransactionManager transactions) {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new Inbox(jdbc, own);
    }

    @Bean
    KafkaClients kafkaClients(Environment environment) {
        return KafkaClients.of(environment);
    }

    @Bean
    Restating restating(List<Restatement> restatements, PlatformTransactionManager transactions) {
        return new Restating(restatements, new TransactionTemplate(transactions));
    }

    /** @param facts what this service publishes: its beans of type {@link Topic} */
    @Bean
    TopicSetup topicSetup(KafkaClients clients, List<Topic<?>> facts, ObjectProvider<DeadLetterTopics> letters) {
        var all = new ArrayList<>(facts.stream().map(DeclaredTopic::facts).toList());
        letters.ifAvailable(declared -> all.addAll(declared.all()));
        return new TopicSetup(clients, all);
    }

    @Bean
    Relay relay(MeterRegistry meters, KafkaClients clients, TopicSetup topics, Restating restating,
            @Value("${spring.application.name}") String service, @Value("${spring.datasource.url}") String url,
            @Value("${ocop.db.user-relay}") String user, @Value("${ocop.db.password-relay}") String password) {
        var facts = new KafkaFacts(clients, service + ".outbox", topics, topic -> restating.restate(topic.name()));
        return new Relay(new Relay.Ends() {
            @Override
            public OutboxConnection openOutbox() throws SQLException {
                return OutboxConnection.open(url, user, password);
            }

            @Override
            public FactSender openSender() throws FactSender.SendingFailed {
                return facts.open();
            }
        }, meters);
    }

    @Bean
    OutboxMeters outboxMeters(JdbcClient jdbc) {
        return new OutboxMeters(jdbc);
    }

    @Bean
    WorkersHealth workersHealthIndicator(List<Worker> workers) {
        return new WorkersHealth(workers);
    }

    @Bean
    OutboxHealth outboxHealthIndicator(JdbcClient jdbc) {
        return new OutboxHealth(jdbc);
    }
}
