package vn.ocop.testing.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.contracts.Topics;
import vn.ocop.contracts.UnitFact;
import vn.ocop.platform.audit.Audit;
import vn.ocop.platform.audit.AuditHeads;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.time.Ids;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;

@PlatformTest
@TestPropertySource(properties = "OCOP_AUDIT_KEY=a key of the test")
class TenancyIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Facts facts;

    @Autowired
    private Audit audit;

    @Autowired
    private AuditHeads heads;

    private final Api api;

    @Autowired
    TenancyIT(@LocalServerPort int port) {
        api = new Api(port);
    }

    private UUID write(String name, String unit, Role role) {
        var note = api.as(name, unit, role).post("/v1/notes/notes", Map.of("text", "of " + name)).expect(201);
        return UUID.fromString(note.json().get("id").asString());
    }

    private boolean sees(String name, String unit, Role role, UUID note) {
        return api.as(name, unit, role).get("/v1/notes/notes?limit=200").expect(200).text().contains(note.toString());
    }

    @Test
    void aProducerSeesItsOwnAnOfficerTheirUnitsAndNobodyAnothers() {
        var note = write("maker", "09817", Role.PRODUCER);

        assertThat(sees("maker", "09817", Role.PRODUCER, note)).isTrue();
        assertThat(sees("neighbour", "09817", Role.PRODUCER, note)).isFalse();
        assertThat(sees("officer", "09817", Role.COMMUNE_OFFICER, note)).isTrue();
        assertThat(sees("stranger", "09784", Role.COMMUNE_OFFICER, note)).isFalse();
    }

    @Test
    void theCitySeesItsAreaAsSoonAsTheUnitsAreKnownAndTheOperatorEverything() {
        var note = write("officer", "09817", Role.COMMUNE_OFFICER);
        facts.publish(Topics.UNITS, "UnitJoined", "09817", "09817", 1,
                new UnitFact("09817", "Ô Diên", "COMMUNE", "01"));

        Facts.eventually(() -> sees("city", "01", Role.CITY_OFFICER, note), seen -> seen);
        assertThat(sees("other-city", "79", Role.CITY_OFFICER, note)).isFalse();
        assertThat(sees("operator", "VN", Role.PLATFORM_OPERATOR, note)).isTrue();
    }

    @Test
    void withoutAScopeNothingIsSeenAndNothingIsWritten() {
        write("officer", "09817", Role.COMMUNE_OFFICER);

        assertThat(jdbc.sql("select count(*) from note").query(Long.class).single()).isZero();
        assertThatThrownBy(() -> insert("09817")).hasStackTraceContaining("row-level security");
    }

    @Test
    void nothingIsWrittenForAnotherUnit() {
        var scope = new Scope("09784", Jurisdiction.UNIT, UUID.randomUUID(), "stranger", Set.of());

        assertThatThrownBy(() -> scope.run(() -> transaction.executeWithoutResult(status -> insert("09817"))))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aPooledConnectionCarriesNoScopeOver() {
        var scope = new Scope("09817", Jurisdiction.ALL, UUID.randomUUID(), "officer", Set.of());
        scope.run(() -> transaction.executeWithoutResult(status -> insert("09817")));

        for (int i = 0; i < 20; i++) {
            assertThat(jdbc.sql("select count(*) from note").query(Long.class).single()).isZero();
        }
    }

    @Test
    void whatIsReadInOneTransactionIsOfOneMoment() {
        write("moment", "09817", Role.COMMUNE_OFFICER);
        var reading = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        reading.setReadOnly(true);
        var everything = new Scope("VN", Jurisdiction.ALL, UUID.randomUUID(), "operator", Set.of());

        everything.run(() -> reading.executeWithoutResult(status -> {
            var before = count();
            write("moment", "09817", Role.COMMUNE_OFFICER);
            assertThat(count()).isEqualTo(before);
            assertThat(audit.verify()).filteredOn(chain -> chain.unit().equals("09817"))
                    .allSatisfy(chain -> assertThat(chain.brokenAt()).isNull());
        }));
    }

    @Test
    void aChainThatNoLongerHasWhatWasExportedIsNamed() {
        write("heads", "09817", Role.COMMUNE_OFFICER);
        var exported = heads.export();
        assertThat(exported.signature()).hasSize(64);
        write("heads", "09817", Role.COMMUNE_OFFICER);

        var head = exported.heads().stream().filter(each -> each.unit().equals("09817")).findFirst().orElseThrow();
        assertThat(heads.lost(List.of(head))).isEmpty();
        var rewritten = new AuditHeads.Head(head.unit(), head.seq(), "00" + head.hash().substring(2));
        var cut = new AuditHeads.Head("99999", 1, head.hash());
        assertThat(heads.lost(List.of(head, rewritten, cut))).containsExactly(rewritten, cut);
        api.as("officer", "09817", Role.COMMUNE_OFFICER).get("/v1/notes/audit-heads").expect(403);
        assertThat(api.as("operator", "VN", Role.PLATFORM_OPERATOR).get("/v1/notes/audit-heads").expect(200).text())
                .contains(head.unit());
    }

    private long count() {
        return jdbc.sql("select count(*) from note").query(Long.class).single();
    }

    private void insert(String unit) {
        jdbc.sql("insert into note (id, unit, owner, text, version) values (?, ?, ?, 'x', 1)")
                .params(Ids.next(), unit, UUID.randomUUID()).update();
    }
}
