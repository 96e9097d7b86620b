package vn.ocop.platform.threads;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when a thread that should be at work has ended: only a new start of the service brings it back. */
public class WorkersHealth implements HealthIndicator {

    private final List<Worker> workers;

    public WorkersHealth(List<Worker> workers) {
        this.workers = workers;
    }

    @Override
    public Health health() {
        var ended = workers.stream().filter(worker -> !worker.isWhole()).map(Worker::name).toList();
        return ended.isEmpty() ? Health.up().build() : Health.down().withDetail("ended", ended).build();
    }
}
