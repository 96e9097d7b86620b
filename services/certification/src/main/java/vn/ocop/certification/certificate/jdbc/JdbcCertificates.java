package vn.ocop.certification.certificate.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ocop.certification.certificate.Certificate;
import vn.ocop.certification.certificate.Certificates;
import vn.ocop.certification.certificate.ProductCode;
import vn.ocop.certification.certificate.Revocation;
import vn.ocop.contracts.CertificateFact;
import vn.ocop.contracts.Topic;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.journal.Journal;
import vn.ocop.platform.outbox.Restatement;

@Repository
class JdbcCertificates implements Certificates, Restatement {

    private static final String SELECT = """
            select c.*, (select max(last_day) from certificate_extension e where e.certificate_id = c.id) as runs_on_to
            from certificate c""";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    JdbcCertificates(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Optional<Certificate> find(UUID id) {
        return jdbc.sql(SELECT + " where id = ?").param(id).query(JdbcCertificates::row).optional();
    }

    @Override
    public Optional<Certificate> byCode(String productCode) {
        return jdbc.sql(SELECT + " where product_code = ?").param(productCode)
                .query(JdbcCertificates::row).optional();
    }

    @Override
    public Optional<Certificate> current(UUID productId) {
        return jdbc.sql(SELECT + " where product_id = ? and status = 'VALID'")
                .param(productId)
                .query(JdbcCertificates::row)
                .optional();
    }

    @Override
    public List<Certificate> valid(Query query, LocalDate day, @Nullable UUID after, int limit) {
        return jdbc.sql(SELECT + """
                 where status = 'VALID' and (valid_to >= :day
                        or (select max(last_day) from certificate_extension e where e.certificate_id = c.id) >= :day)
                    and (:text::text is null or plain(product || ' ' || producer) like '%' || literal(:text) || '%')
                    and (:unit::text is null or unit = :unit) and (:set::text is null or set_code = :set)
                    and (:stars::int is null or stars >= :stars) and (:after::uuid is null or id < :after)
                order by id desc limit :limit""")
                .param("day", day)
                .param("text", query.text() == null ? null : query.text().strip())
                .param("unit", query.unit())
                .param("set", query.set())
                .param("stars", query.minStars())
                .param("after", after)
                .param("limit", limit)
                .query(JdbcCertificates::row)
                .list();
    }

    @Override
    public List<Certificate> kept(@Nullable UUID productId, Certificate.@Nullable Standing standing,
            @Nullable UUID after, int limit) {
        return jdbc.sql(SELECT + """
                 where unit = any ((select platform.reach())::text[])
                    and (:product::uuid is null or product_id = :product)
                    and (:standing::text is null or status = :standing) and (:after::uuid is null or id < :after)
                order by id desc limit :limit""")
                .param("product", productId)
                .param("standing", standing == null ? null : standing.name())
                .param("after", after)
                .param("limit", limit)
                .query(JdbcCertificates::row)
                .list();
    }

    @Override
    public int nextSerial(String unit, int year) {
        return jdbc.sql("""
                insert into certificate_serial as s (unit, year, last) values (?, ?, 1)
                on conflict (unit, year) do update set last = s.last + 1 returning last""")
                .params(unit, year)
                .query(Integer.class)
                .single();
    }

    @Override
    public void add(Certificate certificate) {
        insert(certificate);
        journal(certificate, "CertificateIssued");
    }

    @Override
    public void record(Certificate certificate) {
        insert(certificate);
        journal(certificate, "CertificateRecorded");
    }

    private void insert(Certificate certificate) {
        jdbc.sql("""
                insert into certificate (id, product_code, unit, issuer, authority, owner, version, dossier_id, product_id,
                    producer_id, product, producer, set_code, stars, status, decision_no, number, valid_from, valid_to)
                values (:id, :code, :unit, :issuer, :authority, :owner, :version, :dossier, :productId, :producerId,
                    :product, :producer, :set, :stars, :status, :decision, :number, :from, :to)""")
                .param("owner", certificate.owner())
                .param("dossier", certificate.dossierId())
                .params(Map.ofEntries(Map.entry("id", certificate.id()),
                        Map.entry("code", certificate.productCode().value()),
                        Map.entry("unit", certificate.unit()), Map.entry("issuer", certificate.issuer()),
                        Map.entry("authority", certificate.authority()),
                        Map.entry("version", certificate.version()), Map.entry("productId", certificate.productId()),
                        Map.entry("producerId", certificate.producerId()), Map.entry("product", certificate.product()),
                        Map.entry("producer", certificate.producer()), Map.entry("set", certificate.set()),
                        Map.entry("stars", certificate.stars()), Map.entry("status", certificate.standing().name()),
                        Map.entry("decision", certificate.decisionNo()), Map.entry("number", certificate.number()),
                        Map.entry("from", certificate.validFrom()), Map.entry("to", certificate.validTo())))
                .update();
    }

    @Override
    public void supersede(Certificate certificate) {
        standing(certificate);
        journal(certificate, "CertificateSuperseded");
    }

    @Override
    public void revoke(Certificate certificate, Revocation revocation) {
        standing(certificate);
        jdbc.sql("""
                insert into certificate_revocation (certificate_id, ground, concluded_on, decision_no, decided_on, revoked_by,
                    revoked_at) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(certificate.id(), revocation.ground(), revocation.concludedOn(), revocation.decisionNo(),
                        revocation.decidedOn(), Scope.current().requirePerson(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal(certificate, "CertificateRevoked");
    }

    @Override
    public void runOn(UUID certificateId, UUID dossierId, LocalDate lastDay) {
        jdbc.sql(
                """
                insert into certificate_extension (certificate_id, dossier_id, last_day) select :certificate, :dossier, :day
                where not exists (select from certificate_extension e where e.certificate_id = :certificate and e.by_result)""")
                .param("certificate", certificateId)
                .param("dossier", dossierId)
                .param("day", lastDay)
                .update();
    }

    @Override
    public void runOut(UUID dossierId, LocalDate endedOn, boolean byResult) {
        jdbc.sql("""
                update certificate_extension set last_day = least(last_day, ?), by_result = by_result or ?
                where dossier_id = ?""")
                .params(endedOn, byResult, dossierId)
                .update();
    }

    private void standing(Certificate certificate) {
        int updated = jdbc.sql("update certificate set version = ?, status = ? where id = ? and version = ?")
                .params(certificate.version(), certificate.standing().name(), certificate.id(),
                        certificate.version() - 1)
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("certificate");
        }
    }

    private void journal(Certificate certificate, String event) {
        journal.record(Topics.CERTIFICATES, event, certificate.unit(), certificate.id(), certificate.version(),
                fact(certificate));
    }

    private static Certificate row(ResultSet row, int number) throws SQLException {
        return new Certificate(row.getObject("id", UUID.class), new ProductCode(row.getString("product_code")),
                row.getString("unit"), row.getString("issuer"), row.getString("authority"),
                row.getObject("owner", UUID.class),
                row.getLong("version"),
                row.getObject("dossier_id", UUID.class), row.getObject("product_id", UUID.class),
                row.getObject("producer_id", UUID.class), row.getString("product"), row.getString("producer"),
                row.getString("set_code"), row.getInt("stars"), Certificate.Standing.valueOf(row.getString("status")),
                row.getString("decision_no"), row.getString("number"), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("runs_on_to", LocalDate.class));
    }

    @Override
    public Topic<?> topic() {
        return Topics.CERTIFICATES;
    }

    @Override
    public Optional<String> restate(@Nullable String after, int limit) {
        var next = jdbc.sql(SELECT + """

                where (:after::uuid is null or c.id > :after::uuid) order by c.id limit :limit for update of c""")
                .param("after", after)
                .param("limit", limit)
                .query(JdbcCertificates::row)
                .list();
        next.forEach(certificate -> journal.restate(Topics.CERTIFICATES, certificate.unit(), certificate.id(),
                certificate.version(), fact(certificate)));
        return next.isEmpty() ? Optional.empty() : Optional.of(next.getLast().id().toString());
    }

    private static CertificateFact fact(Certificate certificate) {
        return new CertificateFact(certificate.id(), certificate.productCode().value(), certificate.productId(),
                certificate.producerId(), certificate.owner(), certificate.unit(), certificate.product(),
                certificate.producer(), certificate.set(), certificate.stars(), certificate.standing().name(),
                certificate.decisionNo(), certificate.validFrom(), certificate.validTo(), certificate.dossierId());
    }
}
