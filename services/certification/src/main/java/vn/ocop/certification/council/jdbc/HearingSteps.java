package vn.ocop.certification.council.jdbc;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.certification.council.Hearing;
import vn.ocop.certification.council.HearingStep;
import vn.ocop.certification.council.Result;
import vn.ocop.platform.audit.Audit;
import vn.ocop.platform.identity.Scope;

/** The history of hearings: rows that are only added to, and the audit entry of each. */
@Component
class HearingSteps {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Audit audit;
    private final Clock clock;

    HearingSteps(JdbcClient jdbc, JsonMapper json, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    void add(String event, Hearing hearing, String unit) {
        jdbc.sql("""
                insert into hearing_step (hearing_id, version, event, round, state, reason, result, actor, at)
                values (:id, :version, :event, :round, :state, :reason, :result::jsonb, :actor, :at)""")
                .param("id", hearing.id())
                .param("version", hearing.version())
                .param("event", event)
                .param("round", hearing.round())
                .param("state", hearing.state().name())
                .param("reason", hearing.reason())
                .param("result", hearing.result() == null ? null : json.writeValueAsString(hearing.result()))
                .param("actor", Scope.current().actor())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(unit, event, "hearing", hearing.id(),
                Map.of("dossier", hearing.dossierId(), "round", hearing.round(), "state", hearing.state()));
    }

    List<HearingStep> of(Hearing hearing) {
        return jdbc.sql("select * from hearing_step where hearing_id = ? order by version")
                .param(hearing.id())
                .query((row, n) -> {
                    var result = row.getString("result");
                    return new HearingStep(row.getLong("version"), row.getString("event"), row.getInt("round"),
                            Hearing.State.valueOf(row.getString("state")), row.getString("reason"),
                            result == null ? null : json.readValue(result, Result.class), row.getString("actor"),
                            row.getObject("at", OffsetDateTime.class).toInstant());
                })
                .list();
    }
}
