package vn.ocop.testing.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
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
                "09817", product, "HTX", "06", 3, "VALID", "1", LocalDate.EPOCH, LocalDate.EPOCH);
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
        for (int i = 0; i < 3; i++) {
            api.as("auditor", "26999", Role.COMMUNE_OFFICER).post("/v1/notes/notes", Map.of("text", "n")).expect(201);
        }
        var operator = api.as("operator", "VN", Role.PLATFORM_OPERATOR);

        assertThat(chain(operator).get("entries").asInt()).isEqualTo(3);
        assertThat(chain(operator).get("brokenAt").isNull()).isTrue();
    }

    private static tools.jackson.databind.JsonNode chain(Api operator) {
        return operator.get("/v1/notes/audit-chains").expect(200).json().get("items").valueStream()
                .filter(chain -> chain.get("unit").asString().equals("26999")).findFirst().orElseThrow();
    }
}
