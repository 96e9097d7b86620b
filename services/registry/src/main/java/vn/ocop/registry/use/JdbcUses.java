package vn.ocop.registry.use;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ocop.contracts.CertificateFact;
import vn.ocop.contracts.DossierFact;
import vn.ocop.contracts.Envelope;

/** The copies in PostgreSQL; an older fact never overwrites a newer one. */
@Repository
class JdbcUses implements Uses {

    private final JdbcClient jdbc;

    JdbcUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, List<Use>> of(Collection<UUID> papers) {
        if (papers.isEmpty()) {
            return Map.of();
        }
        var certificates = certificates(papers);
        var uses = new LinkedHashMap<UUID, List<Use>>();
        jdbc.sql("""
                select u.paper_id, u.file_version, d.* from paper_use u join dossier_copy d on d.id = u.dossier_id
                where u.paper_id in (:papers) order by d.id desc""")
                .param("papers", papers)
                .query(row -> {
                    var dossier = row.getObject("id", UUID.class);
                    uses.computeIfAbsent(row.getObject("paper_id", UUID.class), paper -> new java.util.ArrayList<>())
                            .add(new Use(dossier, row.getObject("product_id", UUID.class), row.getString("product"),
                                    row.getString("state"), row.getInt("file_version"),
                                    certificates.getOrDefault(dossier, List.of())));
                });
        return uses;
    }

    private Map<UUID, List<CertificateUse>> certificates(Collection<UUID> papers) {
        var certificates = new HashMap<UUID, List<CertificateUse>>();
        jdbc.sql("""
                select * from certificate_copy
                where dossier_id in (select dossier_id from paper_use where paper_id in (:papers)) order by id""")
                .param("papers", papers)
                .query(row -> {
                    certificates
                            .computeIfAbsent(row.getObject("dossier_id", UUID.class),
                                    dossier -> new java.util.ArrayList<>())
                            .add(new CertificateUse(row.getString("product_code"), row.getInt("stars"),
                                    row.getString("status"), row.getObject("valid_to", LocalDate.class)));
                });
        return certificates;
    }

    void apply(Envelope<DossierFact> fact) {
        var dossier = fact.data();
        int written = jdbc.sql("""
                insert into dossier_copy as c (id, unit, owner, version, product_id, product, state)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set version = excluded.version, state = excluded.state
                    where c.version < excluded.version""")
                .params(dossier.dossierId(), dossier.unit(), dossier.account(), fact.aggregateVersion(),
                        dossier.productId(), dossier.product(), dossier.state())
                .update();
        if (written == 0) {
            return;
        }
        jdbc.sql("delete from paper_use where dossier_id = ?").param(dossier.dossierId()).update();
        for (var paper : dossier.papers()) {
            jdbc.sql("insert into paper_use (dossier_id, paper_id, file_version) values (?, ?, ?)")
                    .params(dossier.dossierId(), paper.paperId(), paper.fileVersion())
                    .update();
        }
    }

    void applyCertificate(Envelope<CertificateFact> fact) {
        var certificate = fact.data();
        jdbc.sql("""
                insert into certificate_copy as c (id, unit, owner, version, dossier_id, product_id, product_code, stars,
                    status, valid_from, valid_to)
                values (:id, :unit, :owner, :version, :dossier, :product, :code, :stars, :status, :from, :to)
                on conflict (id) do update set version = excluded.version, stars = excluded.stars,
                    status = excluded.status, valid_from = excluded.valid_from, valid_to = excluded.valid_to
                    where c.version < excluded.version""")
                .param("id", certificate.certificateId())
                .param("unit", certificate.unit())
                .param("owner", certificate.account())
                .param("version", fact.aggregateVersion())
                .param("dossier", certificate.dossierId())
                .param("product", certificate.productId())
                .param("code", certificate.productCode())
                .param("stars", certificate.stars())
                .param("status", certificate.status())
                .param("from", certificate.validFrom())
                .param("to", certificate.validTo())
                .update();
    }
}
