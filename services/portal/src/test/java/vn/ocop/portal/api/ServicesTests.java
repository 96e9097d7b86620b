package vn.ocop.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;

class ServicesTests {

    private final Services services = new Services(Map.of(
            "registry", new Services.Service(URI.create("http://registry"), List.of("/v1/registry/")),
            "certification", new Services.Service(URI.create("http://certification"),
                    List.of("/v1/certification/", "/v1/public/rulebooks"))));

    @Test
    void aPathBelongsToItsService() {
        assertThat(services.call("/v1/registry/producers?limit=5", URI::getHost)).isEqualTo("registry");
        assertThat(services.call("/v1/public/rulebooks/26-2026", URI::getHost)).isEqualTo("certification");
        assertThatThrownBy(() -> services.call("/v1/elsewhere", URI::getHost))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aServiceThatIsAwayIsLeftAloneAndTheOthersAreNot() {
        var asked = new AtomicInteger();
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> services.call("/v1/registry/x", address -> {
                asked.incrementAndGet();
                throw new ResourceAccessException("away");
            })).isInstanceOf(ResourceAccessException.class);
        }

        assertThat(asked).hasValue(20);
        assertThat(services.call("/v1/certification/x", URI::getHost)).isEqualTo("certification");
    }

    @Test
    void whenItIsBackAPageOfEightCallsAtOnceIsMade() throws Exception {
        var registry = new Services(Map.of("registry",
                new Services.Service(URI.create("http://registry"), List.of("/v1/registry/"))), Duration.ofMillis(1));
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> registry.call("/v1/registry/x", address -> {
                throw new ResourceAccessException("away");
            })).isInstanceOf(ResourceAccessException.class);
        }
        var allThere = new CyclicBarrier(8);
        await().ignoreExceptions().until(() -> registry.call("/v1/registry/x", URI::getHost).equals("registry"));
        try (var page = Executors.newFixedThreadPool(8)) {
            var calls = page.invokeAll(Collections.nCopies(8, () -> registry.call("/v1/registry/x", address -> {
                arrive(allThere);
                return address.getHost();
            })));

            assertThat(calls).allSatisfy(call -> assertThat(call.get()).isEqualTo("registry"));
        }
    }

    @Test
    void aRefusalIsAnAnswer() {
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> services.call("/v1/registry/x", address -> {
                throw new IllegalStateException("refused");
            })).isInstanceOf(IllegalStateException.class);
        }

        assertThat(services.call("/v1/registry/x", URI::getHost)).isEqualTo("registry");
    }

    private static void arrive(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }
}
