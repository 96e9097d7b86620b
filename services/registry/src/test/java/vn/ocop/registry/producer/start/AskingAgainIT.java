package vn.ocop.registry.producer.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
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
import vn.ocop.registry.Forms;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;

/** An installation in which producers were verified without what is asked for now. */
@PlatformTest
class AskingAgainIT {

    private final Api officer;
    private final Api api;
    private final Facts facts;
    private final AskingAgain asking;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    AskingAgainIT(@LocalServerPort int port, Facts facts, AskingAgain asking, JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.api = new Api(port);
        this.officer = api.as("officer", "09817", Role.COMMUNE_OFFICER);
        this.facts = facts;
        this.asking = asking;
        this.jdbc = jdbc;
        this.transaction = transaction;
        facts.publish(Topics.UNITS, "UnitJoined", "09817", "09817", 1,
                new UnitFact("09817", "Ô Diên", "COMMUNE", "01"));
        Facts.eventually(() -> jdbc.sql("select count(*) from platform.unit where code = '09817'").query(Long.class)
                .single(), known -> known == 1);
    }

    @Test
    void atTheNextStartNoneThatIsVerifiedLacksIt() {
        var lacking = verified("asked-1");
        var whole = verified("asked-2");
        Scope.system("09817", "test").run(() -> transaction.executeWithoutResult(status -> jdbc
                .sql("update producer set details = details #- '{representative,residence}' where id = ?")
                .param(UUID.fromString(lacking.get("id").asString())).update()));

        asking.ask();
        asking.ask();

        var asked = officer.get(path(lacking)).json();
        assertThat(asked.get("status").asString()).isEqualTo("RETURNED");
        assertThat(asked.get("version").asLong()).isEqualTo(3);
        assertThat(asked.get("reason").asString()).contains("địa chỉ thường trú");
        assertThat(officer.get(path(whole)).json().get("status").asString()).isEqualTo("VERIFIED");
        Facts.eventually(() -> facts.of(Topics.PRODUCERS), told -> told.stream()
                .anyMatch(fact -> fact.get("aggregateId").asString().equals(lacking.get("id").asString())
                        && fact.get("type").asString().equals("ProducerReturned")));

        api.as("asked-1", "09817", Role.PRODUCER).put(path(lacking), Forms.description("HTX asked-1",
                lacking.get("taxCode").asString())).expect(200);
        officer.post(path(lacking) + "/verifications", Map.of("verified", true)).expect(200);
    }

    private JsonNode verified(String account) {
        var producer = Forms.registered(api, account, "HTX " + account);
        return officer.post(path(producer) + "/verifications", Map.of("verified", true)).expect(200).json();
    }

    private static String path(JsonNode producer) {
        return Forms.PRODUCERS + "/" + producer.get("id").asString();
    }
}
