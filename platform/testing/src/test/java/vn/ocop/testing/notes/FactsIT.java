package vn.ocop.testing.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.contracts.CertificateFact;
import vn.ocop.contracts.Envelope;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.time.Ids;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;

/** Facts arrive: once in effect; what cannot be handled is kept and replayed. */
@PlatformTest
class FactsIT {

    private static final Scope EVERYTHING = new Scope("09817", Jurisdiction.ALL, UUID.randomUUID(), "test", Set.of());

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Facts facts;

    @Autowired
    private JsonMapper json;

    @Value("${spring.datasource.url}")
    private String url = "";

    @Value("${spring.flyway.user}")
    private String ownerName = "";

    @Value("${spring.flyway.password}")
    private String ownerPassword = "";

    private final Api api;

    @Autowired
    FactsIT(@LocalServerPort int port) {
        api = new Api(port);
    }

    private List<String> heard(String prefix) {
        return EVERYTHING.call(
                () -> transaction.execute(status -> jdbc.sql("select text from heard where text like ? order by seq")
                        .param(prefix + "%").query(String.class).list()));
    }

    private static CertificateFact certificate(String product) {
        return new CertificateFact(UUID.randomUUID(), "01-09817-01-2026", UUID.randomUUID(), UUID.randomUUID(),
                UUID.randomUUID(),
                "09817", product, "HTX", "06", 3, "VALID", "1", LocalDate.EPOCH, LocalDate.EPOCH, null);
    }

    @Test
    void aRepeatedFactHasItsEffectOnceAndTheOrderHolds() {
        var repeated = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            repeated.add(json.writeValueAsString(
                    new Envelope<>(Ids.next(), "CertificateIssued", 1, Instant.now(), "09817", "a", i, null,
                            null, certificate("order-%02d".formatted(i)))));
        }
        repeated.forEach(fact -> facts.publish(Topics.CERTIFICATES.name(), "a", fact));
        repeated.forEach(fact -> facts.publish(Topics.CERTIFICATES.name(), "a", fact));
        facts.publish(Topics.CERTIFICATES, "CertificateIssued", "09817", "a", 99, certificate("order-99"));

        var order = Facts.eventually(() -> heard("order-"), seen -> seen.contains("order-99"));
        assertThat(order).hasSize(21).isSorted();
    }

    @Test
    void whatCannotBeHandledIsKeptAndAnOperatorReplaysIt() {
        var operator = api.as("operator", "VN", Role.PLATFORM_OPERATOR);
        facts.publish(Topics.CERTIFICATES.name(), "b", "this is no fact");
        facts.publish(Topics.CERTIFICATES, "CertificateIssued", "09817", "b", 1, certificate("poison"));
        facts.publish(Topics.CERTIFICATES, "CertificateIssued", "09817", "b", 2, certificate("after-poison"));

        Facts.eventually(() -> heard("after-poison"), seen -> !seen.isEmpty());
        var letters = Facts.eventually(() -> operator.get("/v1/notes/dead-letters").expect(200).json().get("items"),
                items -> items.size() == 2);
        assertThat(letters.get(1).get("reason").asString()).contains("IllegalStateException");
        api.as("officer", "09817", Role.COMMUNE_OFFICER).get("/v1/notes/dead-letters").expect(403);
        operator.post("/v1/notes/dead-letters/nothing-in-0/replays", Map.of()).expect(404);
        assertThat(heard("poison")).isEmpty();

        api.as("officer", "09817", Role.COMMUNE_OFFICER).post("/v1/notes/notes", Map.of("text", "antidote"))
                .expect(201);
        var replay = operator.post("/v1/notes/dead-letters/heard-in-0/replays", Map.of()).expect(200).json();
        assertThat(replay.get("handled").asInt()).isEqualTo(1);
        assertThat(replay.get("failed").asInt()).isEqualTo(1);
        assertThat(heard("poison")).containsExactly("poison");
    }

    @Test
    void anAuditEntryThatWasChangedOrRemovedIsNamed() {
        for (int i = 0; i < 4; i++) {
            api.as("auditor", "26999", Role.COMMUNE_OFFICER).post("/v1/notes/notes", Map.of("text", "n")).expect(201);
        }
        assertThat(chain().get("entries").asInt()).isEqualTo(4);
        assertThat(chain().get("brokenAt").isNull()).isTrue();

        tamper("update platform.audit set actor = 'somebody else' where unit = '26999' and seq = 3");
        assertThat(chain().get("brokenAt").asInt()).isEqualTo(3);
        assertThat(chain().get("reason").asString()).isEqualTo("CHANGED");

        tamper("delete from platform.audit where unit = '26999' and seq = 2");
        assertThat(chain().get("brokenAt").asInt()).isEqualTo(2);
        assertThat(chain().get("reason").asString()).isEqualTo("MISSING");
    }

    @Test
    void anAuditWhoseLastEntriesWereCutOffIsBrokenToo() {
        api.as("auditor", "26998", Role.COMMUNE_OFFICER).post("/v1/notes/notes", Map.of("text", "n")).expect(201);
        tamper("delete from platform.audit where unit = '26998'");

        assertThat(chain("26998").get("brokenAt").asInt()).isEqualTo(1);
    }

    @Test
    void theApplicationItselfCannotChangeTheAudit() {
        for (var statement : List.of("update platform.audit set actor = 'x'", "delete from platform.audit",
                "update platform.audit_head set seq = 0")) {
            assertThatThrownBy(() -> EVERYTHING.run(() -> jdbc.sql(statement).update())).as(statement).rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    /** As one with the owner's password could. */
    private void tamper(String statement) {
        var owner = new DriverManagerDataSource(url, ownerName, ownerPassword);
        assertThat(JdbcClient.create(owner).sql(statement).update()).isEqualTo(1);
    }

    private tools.jackson.databind.JsonNode chain() {
        return chain("26999");
    }

    private tools.jackson.databind.JsonNode chain(String unit) {
        return api.as("operator", "VN", Role.PLATFORM_OPERATOR).get("/v1/notes/audit-chains").expect(200).json()
                .get("items").valueStream()
                .filter(chain -> chain.get("unit").asString().equals(unit)).findFirst().orElseThrow();
    }
}
