package vn.ocop.platform.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.platform.identity.Scope;

/** Writes and checks the audit: one hash chain per unit, kept by the database itself. */
public class Audit {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    public Audit(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One unit's chain: {@code brokenAt} is the number of the first broken link, null when the chain is whole. */
    public record Chain(String unit, long entries, @Nullable Long brokenAt, @Nullable String reason) {}

    /**
     * Records that the acting scope did something.
     *
     * @param unit the unit that owns the object
     * @param action past tense, e.g. {@code DossierFiled}
     * @param detail ids and public facts, no personal data
     */
    public void record(String unit, String action, String objectType, Object objectId, Map<String, ?> detail) {
        jdbc.sql("select platform.audit_append(?, ?, ?, ?, ?, ?)")
                .params(unit, Scope.current().actor(), action, objectType, objectId.toString(),
                        json.writeValueAsString(detail))
                .query(rs -> {});
    }

    public List<Chain> verify() {
        return jdbc.sql("select unit, entries, broken_at, reason from platform.audit_verify()")
                .query((rs, n) -> new Chain(rs.getString(1), rs.getLong(2), rs.getObject(3, Long.class),
                        rs.getString(4)))
                .list();
    }
}
