package vn.ocop.platform.inbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Down when a listener of a topic has ended by itself: only a new start of the service brings it back. */
public class ListenersHealth implements HealthIndicator {

    private final List<MessageListenerContainer> listeners = new CopyOnWriteArrayList<>();

    void watch(MessageListenerContainer listener) {
        listeners.add(listener);
    }

    @Override
    public Health health() {
        var ended = listeners.stream().filter(listener -> !listener.isInExpectedState())
                .map(MessageListenerContainer::getGroupId).toList();
        return ended.isEmpty() ? Health.up().build() : Health.down().withDetail("ended", ended).build();
    }
}
