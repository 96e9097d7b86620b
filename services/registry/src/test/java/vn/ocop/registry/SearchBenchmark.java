package vn.ocop.registry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.testing.Api;
import vn.ocop.testing.PlatformTest;

/** How long a search takes over 20,000 products of 10,000 producers in 126 communes, for the city and for one commune. */
@PlatformTest
class SearchBenchmark {

    private static final Scope EVERYTHING = new Scope("01", Jurisdiction.ALL, UUID.randomUUID(), "bench", Set.of());
    private static final int UNITS = 126;
    private static final int PRODUCERS = 10_000;
    private static final List<String> WORDS = List.of("Nếp", "Cái", "Hoa", "Vàng", "Đồ", "Gỗ", "Diều", "Sáo", "Bưởi",
            "Rượu", "Đậu", "Phụ", "Mật", "Ong", "Chè", "Sen", "Bánh", "Gio", "Nem", "Lụa", "Gốm", "Trà", "Cốm", "Rau");
    private static final List<String> ASKED = List.of("nep cai", "do go", "hoa vang", "bánh gio", "rượu đậu",
            "dieu sao 12",
            "che sen ha noi", "khong co gi", "a", "mật ong 99");

    private final Random random = new Random(1);

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    @Test
    void searches() {
        fill();
        var city = new Api(port).as("bench-city", "01", Role.CITY_OFFICER);
        var commune = new Api(port).as("bench-commune", "90007", Role.COMMUNE_OFFICER);
        System.out.printf("search over %d products, %d producers, %d communes: city %s; one commune %s%n",
                2 * PRODUCERS, PRODUCERS, UNITS, measure(city), measure(commune));
    }

    private String measure(Api who) {
        run(who, 1_000);
        var latencies = run(who, 2_000);
        return "p50 %.1f ms, p99 %.1f ms".formatted(latencies.get(1_000), latencies.get(1_980));
    }

    private static List<Double> run(Api who, int searches) {
        var latencies = new ArrayList<Double>();
        for (int i = 0; i < searches; i++) {
            var asked = ASKED.get(i % ASKED.size()).replace(" ", "%20");
            long begin = System.nanoTime();
            who.get("/v1/registry/search?limit=20&q=" + asked).expect(200);
            latencies.add((System.nanoTime() - begin) / 1e6);
        }
        Collections.sort(latencies);
        return latencies;
    }

    private String name() {
        return "%s %s %s %d".formatted(WORDS.get(random.nextInt(WORDS.size())),
                WORDS.get(random.nextInt(WORDS.size())), WORDS.get(random.nextInt(WORDS.size())), random.nextInt(500));
    }

    private void fill() {
        jdbc.update("insert into platform.unit values ('01', 'Hà Nội', 'PROVINCE', 'VN', 1) on conflict do nothing");
        for (int i = 0; i < UNITS; i++) {
            jdbc.update("insert into platform.unit values (?, ?, 'COMMUNE', '01', 1) on conflict do nothing",
                    "90%03d".formatted(i), "Xã số " + i);
        }
        EVERYTHING.run(() -> transaction.executeWithoutResult(status -> {
            var producers = new ArrayList<Object[]>();
            var products = new ArrayList<Object[]>();
            for (int i = 0; i < PRODUCERS; i++) {
                var id = UUID.randomUUID();
                var unit = "90%03d".formatted(i % UNITS);
                producers.add(new Object[]{id, unit, "HTX " + name(), "{\"village\": \"Thôn " + i % 40 + "\"}"});
                products.add(new Object[]{UUID.randomUUID(), unit, id, "A " + name()});
                products.add(new Object[]{UUID.randomUUID(), unit, id, "B " + name()});
            }
            jdbc.batchUpdate("insert into producer (id, unit, version, status, type, name, details, registered_at)"
                    + " values (?, ?, 1, 'REGISTERED', 'COOPERATIVE', ?, ?::jsonb, now())", producers);
            jdbc.batchUpdate("insert into product (id, unit, producer_id, version, set_code, name, description,"
                    + " specification, story, described_at) values (?, ?, ?, 1, '06', ?, '', '', '', now())", products);
        }));
    }
}
