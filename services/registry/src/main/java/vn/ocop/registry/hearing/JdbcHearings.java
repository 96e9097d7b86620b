package vn.ocop.registry.hearing;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ocop.contracts.Envelope;
import vn.ocop.contracts.HearingFact;

/** The copy in PostgreSQL; an older fact never overwrites a newer one, so what was closed is not opened by a repeat. */
@Repository
class JdbcHearings {

    private final JdbcClient jdbc;

    JdbcHearings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void apply(Envelope<HearingFact> fact) {
        var hearing = fact.data();
        int written = jdbc.sql("""
                insert into hearing as h (id, unit, version, council, state, judges, producer_id, producer_version,
                    product_id, product_version)
                values (:id, :unit, :version, :council, :state, :judges, :producer, :producerVersion, :product,
                    :productVersion)
                on conflict (id) do update set version = excluded.version, council = excluded.council,
                    state = excluded.state, judges = excluded.judges, producer_id = excluded.producer_id,
                    producer_version = excluded.producer_version, product_id = excluded.product_id,
                    product_version = excluded.product_version
                    where h.version < excluded.version""")
                .param("id", hearing.hearingId())
                .param("unit", hearing.unit())
                .param("version", fact.aggregateVersion())
                .param("council", hearing.council())
                .param("state", hearing.state())
                .param("judges", hearing.judges().toArray(UUID[]::new))
                .param("producer", hearing.producerId())
                .param("producerVersion", hearing.producerVersion())
                .param("product", hearing.productId())
                .param("productVersion", hearing.productVersion())
                .update();
        if (written == 0) {
            return;
        }
        jdbc.sql("delete from hearing_paper where hearing_id = ?").param(hearing.hearingId()).update();
        for (var paper : hearing.papers()) {
            jdbc.sql("""
                    insert into hearing_paper (hearing_id, paper_id, file_version) values (?, ?, ?)
                    on conflict do nothing""")
                    .params(hearing.hearingId(), paper.paperId(), paper.fileVersion())
                    .update();
        }
    }
}
