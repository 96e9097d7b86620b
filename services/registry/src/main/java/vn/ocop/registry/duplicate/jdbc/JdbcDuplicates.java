package vn.ocop.registry.duplicate.jdbc;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ocop.platform.audit.Audit;
import vn.ocop.platform.identity.Scope;
import vn.ocop.registry.duplicate.Candidate;
import vn.ocop.registry.duplicate.Duplicates;
import vn.ocop.registry.duplicate.Pair;

@Repository
class JdbcDuplicates implements Duplicates {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    JdbcDuplicates(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Candidate> candidates() {
        return jdbc.sql("""
                select id, name, details ->> 'village', details ->> 'street', tax_code from producer
                where unit = platform.acting_unit() and status <> 'CLOSED' order by id""")
                .query((row, number) -> Candidate.of(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                        row.getString(4), row.getString(5)))
                .list();
    }

    @Override
    public Set<UUID> elsewhere() {
        return Set.copyOf(jdbc.sql("select tax_codes_elsewhere()")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }

    @Override
    public Set<Pair.Key> decided() {
        return Set.copyOf(jdbc.sql("select first, second from duplicate_decision where unit = platform.acting_unit()")
                .query((row, number) -> new Pair.Key(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list());
    }

    @Override
    public void decide(Pair.Key pair, boolean same, String reason) {
        var scope = Scope.current();
        jdbc.sql("""
                insert into duplicate_decision (first, second, unit, same, reason, actor, at)
                values (:first, :second, :unit, :same, :reason, :actor, :at)
                on conflict (first, second) do update set same = excluded.same, reason = excluded.reason,
                    actor = excluded.actor, at = excluded.at""")
                .param("first", pair.first())
                .param("second", pair.second())
                .param("unit", scope.requireUnit())
                .param("same", same)
                .param("reason", reason)
                .param("actor", scope.actor())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(scope.requireUnit(), same ? "DuplicateJoined" : "DuplicateDismissed", "producer", pair.first(),
                Map.of("other", pair.second()));
    }
}
