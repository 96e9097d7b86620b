package vn.ocop.registry.person.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.contracts.Topics;
import vn.ocop.contracts.UnitFact;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.registry.person.PersonalKeys;
import vn.ocop.registry.person.jdbc.NumberCells;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;

/** An installation changes its key. */
@PlatformTest
class ResealingIT {

    private static final String NUMBER = "001184888777";
    private static final String NEXT = "next:" + "n".repeat(40);

    private final Api api;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String setting;

    @Autowired
    ResealingIT(@LocalServerPort int port, JdbcClient jdbc, TransactionTemplate transaction, Facts facts,
            @Value("${ocop.personal-key}") String setting) {
        this.api = new Api(port);
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.setting = setting;
        facts.publish(Topics.UNITS, "UnitJoined", "09817", "09817", 1,
                new UnitFact("09817", "Ô Diên", "COMMUNE", "01"));
    }

    @Test
    void theNextStartSealsAllNumbersAnewAndTheOldKeyIsNotNeededAnyMore() {
        Facts.eventually(() -> jdbc.sql("select count(*) from platform.unit where code = '09817'").query(Long.class)
                .single(), known -> known == 1);
        var officer = api.as("officer", "09817", Role.COMMUNE_OFFICER);
        var producer = officer.post("/v1/registry/producers/records",
                Map.of("type", "FARM", "name", "Trang trại đổi khóa", "taxCode", NUMBER)).expect(201).json();

        start(NEXT + "," + setting);
        assertThat(keysInUse()).isEqualTo("next");
        start(setting + "," + NEXT);

        assertThat(keysInUse()).isEqualTo("test");
        assertThat(officer.post("/v1/registry/producers/" + producer.get("id").asString() + "/reveals",
                Map.of("reason", "đối chiếu")).expect(200).json().get("taxCode").asString()).isEqualTo(NUMBER);
    }

    private void start(String keySetting) {
        var keys = PersonalKeys.parse(keySetting);
        new Resealing(jdbc, transaction, new NumberCells(keys), keys).reseal();
    }

    private String keysInUse() {
        return Scope.system("09817", "test").call(() -> Objects.requireNonNull(transaction.execute(status -> jdbc
                .sql("select string_agg(distinct personal_key, ' ') from producer").query(String.class).single())));
    }
}
