package vn.ocop.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ocop.testing.PlatformTest;

/** An installation of the first version keeps what it has: in a schema of its own, version one and then this one. */
@PlatformTest
class FromFirstVersionIT {

    @Autowired
    private Flyway service;

    @Test
    void consentsVerificationsAndVersionsOfBeforeAreKept() {
        var settings = service.getConfiguration();
        var owner = settings.getDataSource();
        to("1").migrate();
        var jdbc = JdbcClient.create(owner);
        var id = UUID.randomUUID();
        jdbc.sql("alter table first_version.producer no force row level security").update();
        jdbc.sql("""
                insert into first_version.producer (id, unit, owner, version, status, type, name, tax_code, details,
                    consent, consented_at, registered_at, verified_at)
                values (?, '09817', gen_random_uuid(), 3, 'VERIFIED', 'FARM', 'Trang trại cũ', '001184012399', '{}',
                    '2026-01', now(), now(), now())""").param(id).update();
        jdbc.sql("alter table first_version.producer force row level security").update();

        to("11").migrate();

        for (var table : new String[]{"producer_change", "consent", "producer_version"}) {
            jdbc.sql("alter table first_version." + table + " no force row level security").update();
        }
        assertThat(jdbc.sql("select event || version from first_version.producer_change where producer_id = ?")
                .param(id).query(String.class).list()).containsExactly("ProducerVerified3");
        assertThat(jdbc.sql("select given || version from first_version.consent where producer_id = ?").param(id)
                .query(String.class).list()).containsExactly("true2026-01");
        assertThat(jdbc
                .sql("select version || status || tax_code from first_version.producer_version where producer_id = ?")
                .param(id).query(String.class).list()).containsExactly("3VERIFIED••••••••••••");
    }

    private Flyway to(String version) {
        return Flyway.configure().configuration(service.getConfiguration()).schemas("first_version")
                .defaultSchema("first_version").createSchemas(true).target(version).load();
    }
}
