package vn.ocop.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;
import vn.ocop.testing.Tokens;

/**
 * Hostile files through the real reader: each is answered, none with a fault of the service, and others are answered
 * meanwhile. {@code -Docop.hostile=500} sends so many. How long all of it takes is told, not asserted.
 */
@PlatformTest
class HostileFilesIT {

    private static final int FILES = Integer.getInteger("ocop.hostile", 40);
    private static final int WARMING = 50;
    private static final int QUIET = 150;

    private final Api api;
    private final Map<String, Integer> answers = new TreeMap<>();
    private final List<Long> heard = Collections.synchronizedList(new ArrayList<>());

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    HostileFilesIT(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @Test
    void everyHostileFileIsAnsweredAndSoAreOthersMeanwhile() {
        var owner = Forms.registered(api, "maker-hostile", "HTX tệp lạ");
        var paper = "/v1/registry/papers/" + maker().post("/v1/registry/papers", Map.of("producerId",
                owner.get("id").asString(), "kind", "TEST_REPORT", "title", "Phiếu")).expect(201).json().get("id")
                .asString();
        var photos = ProductsIT
                .path(maker().post("/v1/registry/products", ProductsIT.form(owner, "Xôi tệp lạ")).expect(201)
                        .json())
                + "/photos";
        times(() -> Facts.eventually(Duration.ofMinutes(1), heard::size, times -> times >= WARMING));
        var quiet = times(() -> Facts.eventually(Duration.ofMinutes(1), heard::size, times -> times >= QUIET));
        var meanwhile = times(() -> sendAll(paper, photos));
        System.out.printf("requests of others, p50/p99: %s without, %s with%n", percentiles(quiet),
                percentiles(meanwhile));
    }

    /** The workbooks that were taken are not looked at while other tests wait. */
    @AfterEach
    void takeThemAway() {
        new Scope("09817", Jurisdiction.UNIT, UUID.randomUUID(), "test", Set.of()).run(
                () -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("delete from workbook_row where workbook_id in (select id from workbook where owner = ?)")
                            .param(Tokens.account("officer-hostile")).update();
                    jdbc.sql("delete from workbook where owner = ?").param(Tokens.account("officer-hostile")).update();
                }));
    }

    private void sendAll(String paper, String photos) {
        long slowest = 0;
        var slowestKind = "";
        for (long seed = 1; seed <= FILES; seed++) {
            var file = HostileFiles.of(seed);
            long begin = System.nanoTime();
            var answer = send(file, paper, photos);
            long took = System.nanoTime() - begin;
            assertThat(answer.status()).as("%s, seed %d: %s", file.kind(), seed, answer.text()).isLessThan(500);
            answers.merge(answer.status() + " " + (answer.status() < 400 ? "" : answer.code()), 1, Integer::sum);
            if (took > slowest) {
                slowest = took;
                slowestKind = file.kind() + ", seed " + seed;
            }
        }
        System.out.printf("%d hostile files, slowest %.1f s (%s): %s%n", FILES, slowest / 1e9, slowestKind, answers);
    }

    /** How long others' requests take while something is done: one every 50 milliseconds. */
    private long[] times(Runnable work) {
        heard.clear();
        try (var others = Executors.newSingleThreadScheduledExecutor()) {
            var asking = others.scheduleAtFixedRate(() -> heard.add(other()), 0, 50, TimeUnit.MILLISECONDS);
            try {
                work.run();
                assertThat(asking.isDone()).as("a request of others failed").isFalse();
            } finally {
                asking.cancel(false);
            }
        }
        return heard.stream().mapToLong(Long::longValue).toArray();
    }

    private Api.Answer send(HostileFiles.Hostile file, String paper, String photos) {
        return switch (file.door()) {
            case WORKBOOK -> api.as("officer-hostile", "09817", Role.COMMUNE_OFFICER).send("POST",
                    "/v1/registry/workbooks", "application/octet-stream", file.content());
            case PAPER -> maker().send("PUT", paper + "/file", "application/octet-stream", file.content());
            case PHOTO -> {
                var added = maker().send("POST", photos, "application/octet-stream", file.content());
                if (added.status() == 201) {
                    maker().send("DELETE", photos + "/" + UUID.fromString(added.json().get("id").asString()), null,
                            new byte[0]).expect(204);
                }
                yield added;
            }
        };
    }

    /** @return nanoseconds it took */
    private long other() {
        long begin = System.nanoTime();
        Forms.officer(api).get("/v1/registry/producers?limit=20").expect(200);
        return System.nanoTime() - begin;
    }

    private Api maker() {
        return Forms.producer(api, "maker-hostile");
    }

    private static String percentiles(long[] nanoseconds) {
        Arrays.sort(nanoseconds);
        return "%.1f/%.1f ms of %d".formatted(nanoseconds[nanoseconds.length / 2] / 1e6,
                nanoseconds[(int) (nanoseconds.length * 0.99)] / 1e6, nanoseconds.length);
    }
}
