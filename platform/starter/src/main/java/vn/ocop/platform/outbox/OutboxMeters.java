package vn.ocop.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much waits in the outbox and for how long, measured when it is asked for; no number while the database is away. */
public class OutboxMeters implements MeterBinder {

    private final JdbcClient jdbc;

    public OutboxMeters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("ocop.outbox.waiting", () -> measure(OutboxState::waiting))
                .description("Facts in the outbox that Kafka has not confirmed; 100000 stands for more")
                .register(meters);
        Gauge.builder("ocop.outbox.oldest", () -> measure(OutboxState::oldest))
                .description("Age of the oldest of them")
                .baseUnit("seconds")
                .register(meters);
    }

    private double measure(ToDoubleFunction<OutboxState> what) {
        try {
            return what.applyAsDouble(OutboxState.ask(jdbc));
        } catch (DataAccessException away) {
            return Double.NaN;
        }
    }
}
