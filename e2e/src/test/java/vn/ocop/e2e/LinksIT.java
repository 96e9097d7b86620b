package vn.ocop.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.contracts.Topics;
import vn.ocop.local.Port;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;

/** The lines between the parts are slow, silent or cut; nobody waits for ever, nothing is lost, and it heals by itself. */
@Timeout(300)
class LinksIT {

    private static final String ACCOUNT = "producer1.odien";
    private static final List<Port> ALL = List.of(Port.POSTGRES, Port.KAFKA, Port.KEYCLOAK, Port.OBJECTS, Port.SMTP,
            Port.REGISTRY, Port.CERTIFICATION, Port.PROGRAMME, Port.NOTIFICATIONS, Port.PORTAL);
    /** The door gives a service fifteen seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @AfterEach
    void everyLinkIsWhole() {
        ALL.forEach(part -> Platform.link(part).become(Link.State.WHOLE));
        Facts.eventually(Duration.ofSeconds(60), () -> answers().values().stream().allMatch(status -> status < 300),
                whole -> whole);
    }

    /** What people of every kind do all day. */
    private static Map<String, Integer> answers() {
        var calls = new LinkedHashMap<String, Callable<Api.Answer>>();
        calls.put("home", () -> Platform.visitor().get("/"));
        calls.put("units", () -> Platform.visitor().get("/v1/public/units"));
        calls.put("rulebooks", () -> Platform.visitor().get("/v1/public/rulebooks"));
        calls.put("producers", () -> Platform.as("officer.odien").get("/v1/registry/producers"));
        calls.put("dossiers", () -> Platform.as("officer.odien").get("/v1/certification/dossiers"));
        calls.put("messages", () -> Platform.as("officer.odien").get("/v1/notifications/messages"));
        calls.put("people", () -> Platform.as("officer.hanoi").get("/v1/programme/people?role=council-member"));
        calls.put("write", () -> Platform.as(ACCOUNT).post("/v1/registry/ideas", Map.of("set", "08", "name",
                "Trà sen", "description", "Dữ liệu minh họa", "novelty", "Túi lọc", "locality", "Sen trồng tại xã")));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new LinkedHashMap<String, Future<Api.Answer>>();
            calls.forEach((name, call) -> asked.put(name, threads.submit(call)));
            var statuses = new LinkedHashMap<String, Integer>();
            asked.forEach((name, answer) -> statuses.put(name, status(answer)));
            return statuses;
        }
    }

    private static int status(Future<Api.Answer> answer) {
        try {
            return answer.get().status();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @ParameterizedTest
    @CsvSource({"SILENT,POSTGRES", "SILENT,KAFKA", "SILENT,KEYCLOAK", "SILENT,REGISTRY", "CUT,POSTGRES",
            "CUT,CERTIFICATION", "CUT,OBJECTS"})
    void whileALinkIsBadEverybodyIsAnsweredInTime(Link.State state, Port part) {
        World.producer(ACCOUNT);
        List.of(ACCOUNT, "officer.odien", "officer.hanoi").forEach(Platform::token);
        Platform.link(part).become(state);

        long begun = System.nanoTime();
        var statuses = answers();
        var took = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(took).as("%s", statuses).isLessThan(PATIENCE);
        assertThat(statuses).as("done, or said plainly not to be")
                .allSatisfy((name, status) -> assertThat(status).isIn(200, 201, 503, 504));
    }

    @Test
    void whereEveryLinkIsSlowEverybodyIsServed() {
        // people are asked of the identity provider, whose own way to its database is as slow: that may take too long
        World.producer(ACCOUNT);
        List.of(ACCOUNT, "officer.odien", "officer.hanoi").forEach(Platform::token);
        ALL.forEach(part -> Platform.link(part).become(Link.State.SLOW));

        assertThat(answers()).allSatisfy((name, status) -> assertThat(status)
                .isIn(name.equals("people") ? List.of(200, 503) : List.of(200, 201)));
    }

    @Test
    void afterAHundredCutsFactsAndRowsAreOne() throws Exception {
        var id = World.producer(ACCOUNT).get("id").asString();
        var marker = "HTX đứt " + UUID.randomUUID().toString().substring(0, 8);
        var written = new AtomicInteger();
        var cuts = new Random(20261128);
        try (var writer = Executors.newSingleThreadExecutor(); var clock = Executors.newScheduledThreadPool(1)) {
            var planned = new ArrayList<Future<?>>();
            for (int i = 0, at = 0; i < 100; i++, at += cuts.nextInt(400)) {
                var part = ALL.get(cuts.nextInt(ALL.size()));
                planned.add(clock.schedule(() -> Platform.link(part).cut(), at, TimeUnit.MILLISECONDS));
            }
            var done = writer.submit(() -> {
                while (!planned.getLast().isDone()) {
                    write(id, marker + " %03d".formatted(written.incrementAndGet()));
                }
            });
            done.get();
        }
        var names = new ArrayList<String>();
        for (int i = 1; i <= written.get(); i++) {
            names.add(marker + " %03d".formatted(i));
        }
        assertThat(Platform.as(ACCOUNT).get("/v1/registry/producers/" + id).json().get("name").asString())
                .isEqualTo(names.getLast());
        Facts.eventually(Duration.ofSeconds(60), () -> sent(marker), told -> told.contains(names.getLast()));
        assertThat(sent(marker)).containsExactlyElementsOf(names);
    }

    /** Repeated with its own key until it is accepted. */
    private static void write(String id, String name) {
        var form = new HashMap<>(World.registration(ACCOUNT, name));
        form.remove("consent");
        var key = UUID.randomUUID().toString();
        Facts.eventually(Duration.ofSeconds(90), () -> {
            try {
                return Platform.as(ACCOUNT).with("Idempotency-Key", key).put("/v1/registry/producers/" + id, form)
                        .status();
            } catch (UncheckedIOException | AssertionError away) {
                return 0;
            }
        }, status -> status == 200);
    }

    private static List<String> sent(String marker) {
        return FactsOnTheirWay.all().stream().filter(fact -> fact.topic().equals(Topics.PRODUCERS.name()))
                .map(fact -> JsonMapper.shared().readTree(fact.text()))
                .filter(fact -> fact.at("/data/name").asString("").contains(marker))
                .collect(Collectors.toMap(fact -> fact.get("id").asString(), Function.identity(), (one, same) -> one,
                        LinkedHashMap::new))
                .values().stream().map(fact -> fact.at("/data/name").asString()).toList();
    }
}
