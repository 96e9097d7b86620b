package vn.ocop.certification.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ocop.contracts.Envelope;
import vn.ocop.contracts.PaperFact;
import vn.ocop.contracts.ProducerFact;
import vn.ocop.contracts.ProductFact;

/** The copies in PostgreSQL; an older fact never overwrites a newer one. */
@Repository
class JdbcRegister implements Register {

    private final JdbcClient jdbc;

    JdbcRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Known> product(UUID productId) {
        return jdbc.sql("""
                select p.*, r.name as producer, r.type as producer_type, r.status as producer_status, r.version as producer_version
                from product_copy p join producer_copy r on r.id = p.producer_id where p.id = ?""")
                .param(productId)
                .query((row, n) -> new Known(row.getObject("id", UUID.class), row.getObject("producer_id", UUID.class),
                        row.getString("unit"), row.getObject("owner", UUID.class), row.getString("name"),
                        row.getString("set_code"), row.getString("state").equals("WITHDRAWN"),
                        row.getString("producer"), row.getString("producer_type"), row.getString("producer_status"),
                        row.getLong("version"), row.getLong("producer_version")))
                .optional();
    }

    @Override
    public List<KnownPaper> papers(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from paper_copy where id in (:ids) and state = 'KEPT' order by id")
                .param("ids", ids)
                .query((row, n) -> new KnownPaper(row.getObject("id", UUID.class),
                        row.getObject("producer_id", UUID.class),
                        row.getString("kind"), row.getString("title"), row.getString("sha256"),
                        row.getInt("file_version"),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    void apply(Envelope<ProducerFact> fact) {
        var producer = fact.data();
        jdbc.sql("""
                insert into producer_copy as c (id, unit, owner, version, type, name, status)
                values (:id, :unit, :owner, :version, :type, :name, :status)
                on conflict (id) do update set owner = excluded.owner, version = excluded.version, type = excluded.type,
                    name = excluded.name, status = excluded.status where c.version < excluded.version""")
                .param("id", producer.producerId())
                .param("unit", producer.unit())
                .param("owner", producer.account())
                .param("version", fact.aggregateVersion())
                .param("type", producer.type())
                .param("name", producer.name())
                .param("status", producer.status())
                .update();
    }

    void applyProduct(Envelope<ProductFact> fact) {
        var product = fact.data();
        jdbc.sql("""
                insert into product_copy as c (id, unit, owner, producer_id, version, name, set_code, state)
                values (:id, :unit, :owner, :producer, :version, :name, :set, :state)
                on conflict (id) do update set owner = excluded.owner, producer_id = excluded.producer_id,
                    version = excluded.version, name = excluded.name, set_code = excluded.set_code,
                    state = excluded.state
                    where c.version < excluded.version""")
                .param("id", product.productId())
                .param("unit", product.unit())
                .param("owner", product.account())
                .param("producer", product.producerId())
                .param("version", fact.aggregateVersion())
                .param("name", product.name())
                .param("set", product.set())
                .param("state", product.state())
                .update();
    }

    void applyPaper(Envelope<PaperFact> fact) {
        var paper = fact.data();
        jdbc.sql("""
                insert into paper_copy as c (id, unit, owner, producer_id, version, kind, title, sha256, file_version, ends_on,
                    state)
                values (:id, :unit, :owner, :producer, :version, :kind, :title, :sha256, :file, :endsOn, :state)
                on conflict (id) do update set owner = excluded.owner, producer_id = excluded.producer_id,
                    version = excluded.version, kind = excluded.kind, title = excluded.title,
                    sha256 = excluded.sha256, file_version = excluded.file_version, ends_on = excluded.ends_on,
                    state = excluded.state
                    where c.version < excluded.version""")
                .param("id", paper.paperId())
                .param("unit", paper.unit())
                .param("owner", paper.account())
                .param("producer", paper.producerId())
                .param("version", fact.aggregateVersion())
                .param("kind", paper.kind())
                .param("title", paper.title())
                .param("sha256", paper.sha256())
                .param("file", paper.fileVersion())
                .param("endsOn", paper.endsOn())
                .param("state", paper.state())
                .update();
    }
}
