package vn.ocop.registry.search.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ocop.contracts.CertificateFact;
import vn.ocop.contracts.Envelope;
import vn.ocop.registry.search.Found;
import vn.ocop.registry.search.Searches;
import vn.ocop.registry.search.Sought;

@Repository
class JdbcSearches implements Searches {

    private final JdbcClient jdbc;

    JdbcSearches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Found> find(Sought sought, @Nullable UUID after, int limit) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, @Nullable Object>();
        only("kind = :kind", "kind", sought.kind() == null ? null : sought.kind().name(), conditions, values);
        only("unit = :unit", "unit", sought.unit(), conditions, values);
        only("set_code = :set", "set", sought.set(), conditions, values);
        only("status = :status", "status", sought.status(), conditions, values);
        only("stars = :stars", "stars", sought.stars(), conditions, values);
        only("id < :after", "after", after, conditions, values);
        var words = sought.words();
        for (int i = 0; i < words.size(); i++) {
            only("words like :word" + i, "word" + i, "%" + words.get(i) + "%", conditions, values);
        }
        values.put("limit", limit);
        return jdbc.sql("select * from search_entry" + (conditions.isEmpty() ? "" : " where ")
                + String.join(" and ", conditions) + " order by id desc limit :limit")
                .params(values)
                .query(JdbcSearches::row)
                .list();
    }

    private static void only(String condition, String name, @Nullable Object value, List<String> conditions,
            java.util.Map<String, @Nullable Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    /** A product's rank is that of the certificate it holds; the end of another one does not touch it. */
    void apply(Envelope<CertificateFact> fact) {
        var certificate = fact.data();
        boolean holds = certificate.status().equals("VALID");
        jdbc.sql("""
                update search_entry set stars = :stars, valid_to = :validTo, certificate_id = :id,
                    certificate_version = :version
                where id = :product and kind = 'PRODUCT' and certificate_version <= :version
                    and (:holds or certificate_id = :id)""")
                .param("stars", holds ? certificate.stars() : null)
                .param("validTo", holds ? certificate.validTo() : null)
                .param("id", certificate.certificateId())
                .param("version", fact.occurredAt().toEpochMilli())
                .param("product", certificate.productId())
                .param("holds", holds)
                .update();
    }

    private static Found row(ResultSet row, int number) throws SQLException {
        return new Found(row.getObject("id", UUID.class), Found.Kind.valueOf(row.getString("kind")),
                row.getString("unit"), row.getObject("producer_id", UUID.class), row.getString("name"),
                row.getString("producer"), row.getString("village"), row.getString("set_code"),
                row.getString("status"), row.getObject("stars", Integer.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
