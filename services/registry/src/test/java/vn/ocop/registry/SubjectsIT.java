package vn.ocop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ocop.registry.Forms.PRODUCERS;
import static vn.ocop.registry.Forms.officer;
import static vn.ocop.registry.Forms.path;
import static vn.ocop.registry.Forms.producer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.ocop.contracts.Topics;
import vn.ocop.contracts.UnitFact;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.registry.subject.start.RetentionJob;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;
import vn.ocop.testing.Tokens;

/** What a person may ask for, and what is forgotten when (Law 91/2025). */
@PlatformTest
class SubjectsIT {

    private static final Map<String, String> WHY = Map.of("reason", "đối chiếu hồ sơ thuế");

    private final Api api;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final RetentionJob retention;

    @Autowired
    SubjectsIT(@LocalServerPort int port, JdbcClient jdbc, TransactionTemplate transaction, RetentionJob retention,
            Facts facts) {
        this.api = new Api(port);
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.retention = retention;
        facts.publish(Topics.UNITS, "UnitJoined", "09817", "09817", 1,
                new UnitFact("09817", "Ô Diên", "COMMUNE", "01"));
    }

    private JsonNode registered(String account, String number) {
        var form = new TreeMap<>(Forms.registration("Hộ của " + account, number));
        form.put("email", account + "@example.org");
        form.put("address", Map.of("village", "Thôn Hạ Mỗ", "street", "Ngõ 12 của " + account));
        form.put("representative", Map.of("name", "Tên của " + account, "gender", "MALE", "ethnicity", "Tày",
                "position", "Chủ hộ", "residence", "Nhà của " + account));
        return producer(api, account).post(PRODUCERS, form).expect(201).json();
    }

    private <T> T inTheUnit(Supplier<T> work) {
        return Scope.system("09817", "test")
                .call(() -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private String row(String table, JsonNode producer) {
        return inTheUnit(() -> jdbc
                .sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t where '"
                        + producer.get("id").asString() + "' in (t." + (table.equals("producer") ? "id" : "producer_id")
                        + "::text)")
                .query(String.class).single());
    }

    private String everything(JsonNode producer) {
        return row("producer", producer) + row("producer_change", producer) + row("producer_version", producer);
    }

    @Test
    void aPersonalNumberIsSealedInTheDatabaseAndMaskedInAnswers() {
        var number = Forms.personalNumber();
        var producer = registered("subject-1", number);

        assertThat(producer.get("taxCode").asString()).isEqualTo("•••••••••" + number.substring(9));
        assertThat(row("producer", producer)).contains("test");
        assertThat(everything(producer)).doesNotContain(number);
        assertThat(officer(api).get(PRODUCERS + "?limit=200").text()).doesNotContain(number);
        var again = Forms.registration("Hộ trùng số", number);
        assertThat(producer(api, "subject-1-again").post(PRODUCERS, again).expect(201).text()).doesNotContain(number);
    }

    @Test
    void theFullNumberIsRevealedToTheCommunesOfficerForAReasonAndItsPersonMayKnow() {
        var number = Forms.personalNumber();
        var path = path(registered("subject-2", number));

        officer(api).post(path + "/reveals", Map.of("reason", "")).expect(400);
        for (var other : List.of(producer(api, "subject-2"), api.as("leader", "09817", Role.COMMUNE_LEADER),
                api.as("city", "01", Role.CITY_OFFICER))) {
            other.post(path + "/reveals", WHY).expect(403);
        }
        api.as("stranger", "09784", Role.COMMUNE_OFFICER).post(path + "/reveals", WHY).expect(404);
        assertThat(officer(api).post(path + "/reveals", WHY).expect(200).json().get("taxCode").asString())
                .isEqualTo(number);

        var reveal = producer(api, "subject-2").get(path + "/export").json().at("/reveals/0");
        assertThat(reveal.get("actor").asString()).isEqualTo(Tokens.account("officer").toString());
        assertThat(reveal.get("reason").asString()).isEqualTo("đối chiếu hồ sơ thuế");
        assertThat(audited("PersonalNumberRevealed", path)).hasSize(1).noneMatch(entry -> entry.contains(number));
    }

    private List<String> audited(String action, String path) {
        return inTheUnit(() -> jdbc.sql("select detail from platform.audit where action = ? and object_id = ?")
                .params(action, path.substring(path.lastIndexOf('/') + 1)).query(String.class).list());
    }

    @Test
    void aBusinessHasNothingToReveal() {
        var path = path(Forms.registered(api, "subject-3", "HTX không có số cá nhân"));

        assertThat(officer(api).post(path + "/reveals", WHY).expect(409).code()).isEqualTo("nothing-masked");
    }

    @Test
    void whatWasAgreedToAndTakenBackIsLoggedForGood() {
        var path = path(registered("subject-4", Forms.personalNumber()));
        var me = producer(api, "subject-4");
        officer(api).post(path + "/verifications", Map.of("verified", true)).expect(200);

        var withdrawn = me.post(path + "/consent-withdrawals", "{}").expect(200).json();
        assertThat(withdrawn.get("status").asString()).isEqualTo("REGISTERED");
        for (var gone : List.of("/details/email", "/details/representative/residence",
                "/details/representative/ethnicity", "/details/representative/gender")) {
            assertThat(withdrawn.at(gone).isNull()).as(gone).isTrue();
        }
        assertThat(withdrawn.at("/details/representative/name").asString()).isEqualTo("Tên của subject-4");
        assertThat(me.post(path + "/consent-withdrawals", "{}").expect(409).code()).isEqualTo("no-consent");
        assertThat(officer(api).post(path + "/verifications", Map.of("verified", true)).expect(400).errors())
                .containsOnlyKeys("consent", "representative.gender", "representative.ethnicity",
                        "representative.residence");

        me.post(path + "/consents", Map.of("version", "2026-02", "agreed", true)).expect(200);
        var log = me.get(path + "/consents").expect(200).json().get("items");
        assertThat(log.valueStream().map(entry -> entry.get("given").asBoolean() + " "
                + entry.get("version").asString())).containsExactly("true 2026-01", "false 2026-01", "true 2026-02");
        assertThatThrownBy(() -> inTheUnit(() -> jdbc.sql("delete from consent").update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void whatRestedOnConsentIsGoneFromTheHistoryToo() {
        var producer = registered("subject-5", Forms.personalNumber());
        var me = producer(api, "subject-5");
        me.put(path(producer), Forms.description("Hộ đổi thông tin", Forms.personalNumber())).expect(200);
        for (var table : List.of("producer_change", "producer_version")) {
            assertThat(row(table, producer)).as(table).contains("subject-5@example.org", "Nhà của subject-5");
        }

        me.post(path(producer) + "/consent-withdrawals", "{}").expect(200);

        for (var table : List.of("producer_change", "producer_version")) {
            assertThat(row(table, producer)).as(table).doesNotContain("subject-5@example.org", "Nhà của subject-5");
        }
        assertThat(me.get(path(producer) + "/versions/1").expect(200).json().at("/details/representative/name")
                .asString()).isEqualTo("Tên của subject-5");
        assertThat(row("producer_change", producer)).contains("Tên của subject-5", "erased\"\": true");
    }

    @Test
    void aPersonGetsAllOfTheirDataAsOneFileAndNobodyElsesDoes() {
        var number = Forms.personalNumber();
        var producer = registered("subject-6", number);
        var me = producer(api, "subject-6");
        me.post("/v1/registry/products", Map.of("producerId", producer.get("id").asString(), "set", "06", "name",
                "Xôi của subject-6", "description", "Nếp cái")).expect(201);
        me.post("/v1/registry/papers", Map.of("producerId", producer.get("id").asString(), "kind", "AWARD", "title",
                "Giấy khen của subject-6")).expect(201);

        var file = me.get(path(producer) + "/export").expect(200);
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(file.json().at("/producer/taxCode").asString()).isEqualTo(number);
        assertThat(file.text()).contains("Tên của subject-6", "Ngõ 12 của subject-6", "subject-6@example.org",
                "Xôi của subject-6", "Giấy khen của subject-6", "ProducerRegistered", "2026-01");
        assertThat(file.json().at("/versions/0/details/phone").asString()).isEqualTo("0912345678");
        producer(api, "neighbour").get(path(producer) + "/export").expect(404);
        officer(api).get(path(producer) + "/export").expect(403);
    }

    @Test
    void whoWasNeverVerifiedIsErasedWhole() {
        var number = Forms.personalNumber();
        var producer = registered("subject-7", number);
        var me = producer(api, "subject-7");
        me.put(path(producer), Forms.description("Hộ đổi thông tin", number)).expect(200);
        var request = me.post(path(producer) + "/erasure-requests", "{}").expect(201).json();
        me.post(path(producer) + "/erasure-requests", "{}").expect(409);

        var decided = officer(api)
                .post("/v1/registry/erasure-requests/" + request.get("id").asString() + "/decisions",
                        Map.of("accepted", true))
                .expect(200).json();

        assertThat(decided.get("kept")).isEmpty();
        assertThat(everything(producer)).doesNotContain(number, "•••••••••" + number.substring(9), "Tên của subject-7",
                "Nhà của subject-7", "Ngõ 12", "Minh Họa", "0912345678", "@example.org");
        assertThat(me.get(path(producer)).json().get("status").asString()).isEqualTo("CLOSED");
        assertThat(me.get(path(producer)).json().get("taxCode").isNull()).isTrue();
    }

    @Test
    void ofWhoWasVerifiedTheDossiersPartIsKeptAndSaidFieldByField() {
        var producer = registered("subject-8", Forms.personalNumber());
        officer(api).post(path(producer) + "/verifications", Map.of("verified", true)).expect(200);
        var me = producer(api, "subject-8");
        // a change takes the verification back; that there was one is not forgotten
        me.put(path(producer), Forms.description("Hộ đổi thông tin", Forms.personalNumber())).expect(200);
        var request = me.post(path(producer) + "/erasure-requests", "{}").expect(201).json();
        var decisions = "/v1/registry/erasure-requests/" + request.get("id").asString() + "/decisions";

        officer(api).post(decisions, Map.of("accepted", false)).expect(400);
        var decided = officer(api).post(decisions, Map.of("accepted", true)).expect(200).json();
        officer(api).post(decisions, Map.of("accepted", true)).expect(409);

        assertThat(decided.get("kept").valueStream().map(kept -> kept.get("field").asString()))
                .containsExactlyInAnyOrder("taxCode", "representative.name", "representative.position");
        assertThat(decided.at("/kept/0/why").asString()).contains("QĐ 26/2026");
        assertThat(row("producer_version", producer)).contains("Tên của subject-8", "•••••••••")
                .doesNotContain("0912345678", "Ngõ 12", "Nhà của subject-8", "@example.org");
        var after = me.get(path(producer)).json();
        assertThat(after.at("/details/phone").isNull()).isTrue();
        assertThat(after.at("/details/representative/name").asString()).isEqualTo("Nguyễn Thị Minh Họa");
        me.post(path(producer) + "/erasure-requests", "{}").expect(201);
    }

    @Test
    void anErasureIsTheOwnCommunesOfficersToDecide() {
        var producer = registered("subject-9", Forms.personalNumber());
        producer(api, "neighbour").post(path(producer) + "/erasure-requests", "{}").expect(404);
        var request = producer(api, "subject-9").post(path(producer) + "/erasure-requests", "{}").expect(201).json();
        var path = "/v1/registry/erasure-requests/" + request.get("id").asString();

        producer(api, "neighbour").get(path).expect(404);
        api.as("stranger", "09784", Role.COMMUNE_OFFICER).post(path + "/decisions", Map.of("accepted", true))
                .expect(404);
        var refused = officer(api).post(path + "/decisions", Map.of("accepted", false, "reason", "còn hồ sơ"))
                .expect(200);
        assertThat(refused.json().get("state").asString()).isEqualTo("REFUSED");
        assertThat(producer(api, "subject-9").get(path(producer)).json().at("/details/phone").asString())
                .isEqualTo("0912345678");
    }

    @Test
    void aClosedProducersPersonalDataEndWithTheRetentionAndNotBefore() {
        var number = Forms.personalNumber();
        var old = registered("subject-10", number);
        var young = registered("subject-11", Forms.personalNumber());
        var open = registered("subject-12", Forms.personalNumber());
        officer(api).post(path(old) + "/closures", Map.of("reason", "Ông Tên Riêng đã nghỉ")).expect(200);
        officer(api).post(path(young) + "/closures", WHY).expect(200);
        closedFor(old, "5 years 2 days");
        closedFor(young, "4 years 11 months");
        Facts.eventually(() -> jdbc.sql("select count(*) from platform.unit where code = '09817'").query(Long.class)
                .single(), known -> known == 1);

        retention.forget();
        retention.forget();

        assertThat(everything(old))
                .doesNotContain("•••••••••" + number.substring(9), "Tên của subject-10", "Nhà của subject-10",
                        "Tên Riêng",
                        "Ngõ 12", "0912345678")
                .contains("ProducerErased");
        assertThat(officer(api).get(path(old)).json().get("taxCode").isNull()).isTrue();
        assertThat(row("producer", young)).contains("Tên của subject-11");
        assertThat(row("producer", open)).contains("Tên của subject-12");
        assertThat(officer(api).get(path(old) + "/history").json().get("items")).hasSize(3);
    }

    private void closedFor(JsonNode producer, String time) {
        inTheUnit(() -> jdbc.sql("update producer set closed_at = now() - ?::interval where id = ?")
                .params(time, UUID.fromString(producer.get("id").asString())).update());
    }
}
