package vn.ocop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ocop.registry.Forms.officer;
import static vn.ocop.registry.Forms.path;
import static vn.ocop.registry.Forms.producer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.Message;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;
import vn.ocop.testing.Tokens;

/** What was filed is what was filed: each version of a producer and of a product stays readable (QĐ 26/2026, Điều 7.1). */
@PlatformTest
class VersionsIT {

    private static final String PRODUCTS = "/v1/registry/products";

    private final Api api;
    private final Facts facts;
    private final Consumer<Message<List<byte[]>>> listener;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    VersionsIT(@LocalServerPort int port, Facts facts, @Qualifier("hearings") Consumer<Message<List<byte[]>>> listener,
            JdbcClient jdbc, TransactionTemplate transaction) {
        this.api = new Api(port);
        this.facts = facts;
        this.listener = listener;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void aProducerIsReadAsItWasInEachVersion() {
        var number = Forms.personalNumber();
        var me = producer(api, "version-1");
        var first = Forms.registered(api, "version-1", "Hộ cũ", number);
        var was = new ArrayList<>(List.of(me.get(path(first)).json()));
        officer(api).post(path(first) + "/verifications", Map.of("verified", true)).expect(200);
        was.add(me.get(path(first)).json());
        me.put(path(first), Forms.description("Hộ mới", number)).expect(200);
        was.add(me.get(path(first)).json());

        for (int version = 1; version <= 3; version++) {
            for (var reader : List.of(me, officer(api), api.as("culture", "09817", Role.CULTURE_OFFICER),
                    api.as("leader", "09817", Role.COMMUNE_LEADER))) {
                assertThat(version(reader, path(first), version).expect(200).json())
                        .isEqualTo(was.get(version - 1));
            }
        }
        assertThat(version(me, path(first), 1).text()).contains("•••••••••" + number.substring(9))
                .doesNotContain(number);
        for (var never : List.of(0, 4, -1)) {
            version(me, path(first), never).expect(404);
        }
    }

    @Test
    void aProductIsReadAsItWasInEachVersion() {
        var product = product("version-2", "Hộp 500 g");
        var me = producer(api, "version-2");
        var first = me.get(productPath(product)).json();
        var changed = me.put(productPath(product), form("Túi 2 kg")).expect(200).json();
        me.post(productPath(product) + "/withdrawals", Map.of("reason", "Ngừng")).expect(200);

        assertThat(version(me, productPath(product), 1).expect(200).json()).isEqualTo(first);
        assertThat(version(officer(api), productPath(product), 2).expect(200).json()).isEqualTo(changed);
        assertThat(version(officer(api), productPath(product), 3).expect(200).json().get("state").asString())
                .isEqualTo("WITHDRAWN");
        version(me, productPath(product), 4).expect(404);
    }

    @Test
    void theNumberOfAVersionIsTheOneThatTheFactsCarry() {
        var product = product("version-3", "Hộp 500 g");

        var fact = Facts.eventually(() -> facts.of(Topics.PRODUCTS).stream()
                .filter(each -> each.get("aggregateId").asString().equals(product.get("id").asString())).toList(),
                told -> !told.isEmpty()).getFirst();

        assertThat(version(officer(api), productPath(product), fact.get("aggregateVersion").asLong()).expect(200).json()
                .get("specification").asString()).isEqualTo("Hộp 500 g");
    }

    @Test
    void aVersionIsForThoseOfTheProducerItself() {
        var product = product("version-4", "Hộp 500 g");
        var producer = Forms.PRODUCERS + "/" + product.get("producerId").asString();

        for (var path : List.of(producer, productPath(product))) {
            version(producer(api, "neighbour"), path, 1).expect(404);
            version(api.as("stranger", "09784", Role.COMMUNE_OFFICER), path, 1).expect(404);
            version(api.as("member", "01", Role.COUNCIL_MEMBER), path, 1).expect(404);
            version(api.as("inspector", "09817", Role.INSPECTOR), path, 1).expect(403);
            version(api, path, 1).expect(401);
        }
    }

    @Test
    void theJudgesReadTheTwoVersionsThatWereFiledAndNoOthers() {
        var product = product("version-5", "Hộp 500 g");
        var producer = Forms.PRODUCERS + "/" + product.get("producerId").asString();
        var beside = producer(api, "version-5")
                .post(PRODUCTS, Map.of("producerId", product.get("producerId").asString(), "set", "06", "name",
                        "Sản phẩm khác", "description", "Nếp"))
                .expect(201).json();
        officer(api).post(producer + "/verifications", Map.of("verified", true)).expect(200);
        producer(api, "version-5").put(productPath(product), form("Túi 2 kg")).expect(200);
        var hearing = Hearing.on(listener, id(product, "producerId"), 2, id(product, "id"), 1)
                .openTo("version-judge", "version-advisor");

        for (var judge : List.of(api.as("version-judge", "01", Role.COUNCIL_MEMBER),
                api.as("version-advisor", "01", Role.ADVISORY_MEMBER))) {
            var part = version(judge, producer, 2).expect(200).json();
            assertThat(part.at("/details/representative/residence").asString()).isEqualTo("Thôn Bá Dương Nội");
            assertThat(version(judge, productPath(product), 1).expect(200).json().get("specification").asString())
                    .isEqualTo("Hộp 500 g");
            version(judge, producer, 1).expect(404);
            version(judge, productPath(product), 2).expect(404);
            version(judge, productPath(beside), 1).expect(404);
            judge.get(producer).expect(403);
        }
        version(api.as("version-other", "01", Role.COUNCIL_MEMBER), producer, 2).expect(404);
        version(api.as("version-judge", "79", Role.COUNCIL_MEMBER), producer, 2).expect(404);
        version(api.as("version-judge", "01", Role.PRODUCER), producer, 2).expect(404);
        hearing.close();
        version(api.as("version-judge", "01", Role.COUNCIL_MEMBER), producer, 2).expect(404);
        version(api.as("version-judge", "01", Role.COUNCIL_MEMBER), productPath(product), 1).expect(404);
    }

    @Test
    void noVersionIsEverRewritten() {
        var product = product("version-6", "Hộp 500 g");
        var officer = new Scope("09817", Jurisdiction.UNIT, Tokens.account("officer"), "officer",
                Set.of(Role.COMMUNE_OFFICER));

        for (var sql : List.of("update product_version set name = 'x'", "delete from product_version",
                "update producer_version set name = 'x'", "delete from producer_version")) {
            assertThatThrownBy(() -> as(officer, sql)).as(sql).hasStackTraceContaining("permission denied");
        }
        var mine = " where producer_id = '" + product.get("producerId").asString() + "'";
        for (var sql : List.of("update producer_version set tax_code = '0100233488'",
                "update producer_version set reason = 'x'",
                "update producer_version set details = jsonb_set(details, '{phone}', '\"0999\"')")) {
            assertThatThrownBy(() -> as(officer, sql + mine)).as(sql).hasStackTraceContaining("not rewritten");
        }
        as(officer, "update producer_version set details = details #- '{phone}'" + mine);
    }

    private int as(Scope scope, String sql) {
        return scope.call(() -> Objects.requireNonNull(transaction.execute(status -> jdbc.sql(sql).update())));
    }

    private static Api.Answer version(Api reader, String path, long version) {
        return reader.get(path + "/versions/" + version);
    }

    private static UUID id(JsonNode of, String field) {
        return UUID.fromString(of.get(field).asString());
    }

    private static String productPath(JsonNode product) {
        return PRODUCTS + "/" + product.get("id").asString();
    }

    private static Map<String, Object> form(String specification) {
        return new TreeMap<>(Map.of("set", "06", "name", "Xôi nếp cái", "description", "Nếp", "specification",
                specification, "marks", List.of("GIFT")));
    }

    private JsonNode product(String maker, String specification) {
        var form = form(specification);
        form.put("producerId", Forms.registered(api, maker, "HTX " + maker).get("id").asString());
        return producer(api, maker).post(PRODUCTS, form).expect(201).json();
    }
}
