package vn.ocop.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.contracts.Topic;
import vn.ocop.platform.audit.Audit;
import vn.ocop.platform.audit.AuditHeads;
import vn.ocop.platform.inbox.Inbox;
import vn.ocop.platform.journal.Journal;
import vn.ocop.platform.outbox.FactSender;
import vn.ocop.platform.outbox.KafkaFacts;
import vn.ocop.platform.outbox.Outbox;
import vn.ocop.platform.outbox.OutboxConnection;
import vn.ocop.platform.outbox.Relay;
import vn.ocop.platform.tenancy.TenantTransactionManager;

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
    Inbox inbox(JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json) {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new Inbox(jdbc, own, json);
    }

    /** @param topics what this service publishes: its beans of type {@link Topic} */
    @Bean
    Relay relay(MeterRegistry meters, List<Topic<?>> topics, @Value("${ocop.kafka}") String kafka,
            @Value("${spring.datasource.url}") String url, @Value("${ocop.db.user-relay}") String user,
            @Value("${ocop.db.password-relay}") String password) {
        var facts = new KafkaFacts(kafka, topics);
        return new Relay(new Relay.Ends() {
            @Override
            public OutboxConnection openOutbox() throws SQLException {
                var login = new Properties();
                login.setProperty("user", user);
                login.setProperty("password", password);
                login.setProperty("ApplicationName", "outbox-relay");
                login.setProperty("tcpKeepAlive", "true");
                return new OutboxConnection(DriverManager.getConnection(url, login));
            }

            @Override
            public FactSender openSender() throws FactSender.SendingFailed {
                return facts.open();
            }
        }, meters);
    }
}
