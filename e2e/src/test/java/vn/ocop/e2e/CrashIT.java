package vn.ocop.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.contracts.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;

/**
 * Facts are written while each process in turn is killed and started again. Each write changes a producer's name; each
 * fact lies on its topic once and in order, and is told to the commune's officer unless a later one has taken its place. So
 * topic and messages show whether a fact was lost, applied twice, or overtaken.
 */
class CrashIT {

    private static final int FACTS_EACH = 100;
    private static final List<String> PRODUCERS = List.of("producer2.odien", "producer1.danphuong");
    private static final List<String> PROCESSES = List.of("registry", "notifications", "kafka", "postgres", "keycloak",
            "gateway",
            "certification", "programme", "portal");

    @Test
    @Timeout(600)
    void noFactIsLostNoneIsAppliedTwiceAndTheOrderHoldsWhateverIsKilled() throws Exception {
        var marker = UUID.randomUUID().toString().substring(0, 8);
        PRODUCERS.forEach(World::producer);
        PRODUCERS.forEach(account -> World.officerOf(account).get("/v1/notifications/messages").expect(200));
        var written = new AtomicInteger();
        try (var writers = Executors.newCachedThreadPool()) {
            var running = new ArrayList<Future<?>>();
            for (var account : PRODUCERS) {
                running.add(writers.submit(() -> write(account, marker, written)));
            }
            PROCESSES.forEach(Platform::killAndRestart);
            for (var writer : running) {
                writer.get();
            }
        }
        assertThat(written).hasValue(FACTS_EACH * PRODUCERS.size());
        for (var account : PRODUCERS) {
            var expected = names(account, marker);
            assertThat(sent(account, marker)).as("facts about " + account).containsExactlyElementsOf(expected);
            var told = Facts.eventually(() -> told(account, marker), names -> names.contains(expected.getLast()));
            assertThat(expected).as("messages about " + account).containsSubsequence(told);
        }
    }

    /** One write after the other, each repeated with its own key until it is accepted; paced so that they span the kills. */
    private static void write(String account, String marker, AtomicInteger written) {
        for (var name : names(account, marker)) {
            var form = new HashMap<>(World.registration(account, name));
            form.remove("consent");
            var key = UUID.randomUUID().toString();
            accepted(() -> {
                var me = Platform.visitor().withToken(Platform.token(account)).with("Idempotency-Key", key);
                return me.put("/v1/registry/producers/" + producerId(account), form);
            });
            written.incrementAndGet();
            LockSupport.parkNanos(Duration.ofMillis(400).toNanos());
        }
    }

    private static final Map<String, String> IDS = new ConcurrentHashMap<>();

    private static String producerId(String account) {
        return IDS.computeIfAbsent(account, name -> accepted(() -> Platform.as(name).get("/v1/registry/producers"))
                .json().at("/items/0/id").asString());
    }

    private static Api.Answer accepted(Supplier<Api.Answer> call) {
        return Facts.eventually(Duration.ofSeconds(120), () -> {
            try {
                return Optional.of(call.get()).filter(answer -> answer.status() == 200);
            } catch (UncheckedIOException away) {
                return Optional.<Api.Answer>empty();
            }
        }, Optional::isPresent).orElseThrow();
    }

    private static List<String> names(String account, String marker) {
        return IntStream.range(0, FACTS_EACH).mapToObj(number -> "HTX %s %s %03d".formatted(account, marker, number))
                .toList();
    }

    /** The names in the producer's facts, as they lie on their topic; a fact sent twice is there once. */
    private static List<String> sent(String account, String marker) {
        return FactsOnTheirWay.all().stream().filter(fact -> fact.topic().equals(Topics.PRODUCERS.name()))
                .map(fact -> JsonMapper.shared().readTree(fact.text()))
                .filter(fact -> fact.get("type").asString().equals("ProducerChanged")
                        && fact.at("/data/name").asString("").contains(account + " " + marker))
                .collect(Collectors.toMap(fact -> fact.get("id").asString(), Function.identity(), (one, same) -> one,
                        LinkedHashMap::new))
                .values().stream().map(fact -> fact.at("/data/name").asString()).toList();
    }

    /** The names in the officer's messages, oldest first: changes that follow each other at once are told in one. */
    private static List<String> told(String account, String marker) {
        var names = new ArrayList<String>();
        String next = null;
        do {
            var page = World.officerOf(account)
                    .get("/v1/notifications/messages?limit=200" + (next == null ? "" : "&after=" + next)).json();
            for (JsonNode message : page.path("items")) {
                var title = message.get("title").asString();
                if (message.get("kind").asString().equals("ProducerChanged")
                        && title.contains(account + " " + marker)) {
                    names.addFirst(title.substring(title.indexOf("HTX")));
                }
            }
            next = page.path("next").isString() ? page.get("next").asString() : null;
        } while (next != null);
        return names;
    }
}
