package vn.ocop.registry.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.contracts.Topics;
import vn.ocop.contracts.UnitFact;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.registry.producer.Producers;
import vn.ocop.registry.product.Products;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;

/** An import that is killed half-way leaves nothing or all of a row, and the next one goes on. */
@PlatformTest
class ImportCrashIT {

    private static final String UNIT = "09817";
    private static final Scope OFFICER = new Scope(UNIT, Jurisdiction.UNIT, UUID.randomUUID(), "test", Set.of());

    @Autowired
    private Workbooks workbooks;

    @Autowired
    private Producers producers;

    @Autowired
    private Products products;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Facts facts;

    @LocalServerPort
    private int port;

    /** As when the process ends: what was not committed is gone. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private <T> T asOfficer(Supplier<T> work) {
        return OFFICER.call(() -> transaction.execute(status -> work.get()));
    }

    private int count(String sql, UUID workbook) {
        return asOfficer(() -> jdbc.sql(sql).param(workbook).query(Integer.class).single());
    }

    private int created(UUID workbook) {
        return count("select count(*) from workbook_row where workbook_id = ? and outcome = 'CREATED'", workbook);
    }

    @Test
    void aKilledImportLeavesWholeRowsAndTheNextOneEndsIt() {
        facts.publish(Topics.UNITS, "UnitJoined", UNIT, UNIT, 1, new UnitFact(UNIT, "Xã Ô Diên", "COMMUNE", "01"));
        Facts.eventually(() -> asOfficer(workbooks::units), known -> !known.isEmpty());
        var officer = new Api(port).as("crash-officer", UNIT, Role.COMMUNE_OFFICER);
        var answer = officer.send("POST", "/v1/registry/workbooks",
                "application/octet-stream", MessyWorkbook.of(300, 17)).expect(201).json();
        var id = UUID.fromString(answer.get("id").asString());
        Facts.eventually(() -> asOfficer(() -> workbooks.find(id).orElseThrow().state()),
                Workbook.State.PREVIEWED::equals);
        for (var text : officer.get("/v1/registry/workbooks/" + id).expect(200).json().get("unknownTexts")) {
            if (text.get("kind").asString().equals("UNIT")) {
                asOfficer(() -> {
                    workbooks.learn(UNIT, OFFICER.requirePerson(),
                            Alias.of(Alias.Kind.UNIT, text.get("text").asString(), UNIT));
                    return true;
                });
            }
        }
        Facts.eventually(() -> asOfficer(() -> workbooks.find(id).orElseThrow().state()),
                Workbook.State.PREVIEWED::equals);
        int expected = count("select count(*) from workbook_row where workbook_id = ? and outcome = 'NEW'", id);
        assertThat(expected).as("%s", asOfficer(() -> workbooks.outcomes(id))).isGreaterThan(20);

        int productsBefore = products();

        // held by this test, so that the service's own job leaves it alone
        asOfficer(() -> jdbc
                .sql("update workbook set state = 'APPLYING', held_until = now() + interval '1 hour' where id = ?")
                .param(id).update());
        for (int beforeCommit : new int[]{2, 5, 9}) {
            assertThatThrownBy(() -> OFFICER.run(() -> killedAfter(beforeCommit)
                    .work(asOfficer(() -> workbooks.find(id).orElseThrow())))).isInstanceOf(Killed.class);
            assertThat(count("""
                    select count(*) from workbook_row r join product p on p.id = r.product_id
                        join producer s on s.id = p.producer_id and s.id = r.producer_id
                    where r.workbook_id = ? and r.outcome = 'CREATED'""", id)).isEqualTo(created(id));
        }
        int half = created(id);
        assertThat(half).isBetween(1, expected - 1);

        asOfficer(() -> jdbc.sql("update workbook set held_until = null where id = ?").param(id).update());
        Facts.eventually(() -> asOfficer(() -> workbooks.find(id).orElseThrow().state()),
                Workbook.State.APPLIED::equals);
        assertThat(created(id)).isEqualTo(expected);
        assertThat(products()).isEqualTo(productsBefore + expected);
    }

    private int products() {
        return asOfficer(() -> jdbc.sql("select count(*) from product where unit = ?").param(UNIT)
                .query(Integer.class).single());
    }

    private Importing killedAfter(int transactions) {
        var left = new int[]{transactions};
        return new Importing(workbooks, producers, products,
                work -> transaction.executeWithoutResult(status -> {
                    work.run();
                    if (left[0]-- == 0) {
                        throw new Killed();
                    }
                }), Clock.systemUTC());
    }
}
