package vn.ocop.certification.council.jdbc;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.certification.council.Regulation;
import vn.ocop.certification.council.Result;
import vn.ocop.certification.dossier.Forms;
import vn.ocop.certification.dossier.Outcomes;

/** Results for the decision; the policies show them to the council's unit alone. */
@Repository
class JdbcOutcomes implements Outcomes {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcOutcomes(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Forms.Outcome> of(UUID dossierId) {
        return jdbc.sql("""
                select h.session_id, h.result, h.closed_on, s.rules
                from hearing h join council_session s on s.id = h.session_id
                where h.dossier_id = ? and h.state = 'CLOSED' order by h.scheduled_at desc limit 1""")
                .param(dossierId)
                .query((row, n) -> {
                    var result = json.readValue(row.getString("result"), Result.class);
                    return new Forms.Outcome(row.getObject("session_id", UUID.class), result.mean(), result.stars(),
                            result.disqualifiers(), result.unmet(), row.getObject("closed_on", LocalDate.class),
                            json.readValue(row.getString("rules"), Regulation.class).ninetyPoints());
                })
                .optional();
    }
}
