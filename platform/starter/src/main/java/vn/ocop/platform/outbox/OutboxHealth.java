package vn.ocop.platform.outbox;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Down when a fact has waited for five minutes. A new start would not help: it stands in no probe, an alert reads it. */
public class OutboxHealth implements HealthIndicator {

    private static final double LONG = 300;

    private final JdbcClient jdbc;

    public OutboxHealth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Health health() {
        var state = OutboxState.ask(jdbc);
        var health = state.oldest() > LONG ? Health.down() : Health.up();
        return health.withDetail("waiting", state.waiting()).withDetail("oldestSeconds", state.oldest()).build();
    }
}
