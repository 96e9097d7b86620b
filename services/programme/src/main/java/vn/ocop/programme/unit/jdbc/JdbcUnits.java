package vn.ocop.programme.unit.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ocop.contracts.Topic;
import vn.ocop.contracts.Topics;
import vn.ocop.contracts.UnitFact;
import vn.ocop.platform.journal.Journal;
import vn.ocop.platform.outbox.Restatement;
import vn.ocop.programme.unit.Unit;
import vn.ocop.programme.unit.Units;

@Repository
class JdbcUnits implements Units, Restatement {

    private final JdbcClient jdbc;
    private final Journal journal;

    JdbcUnits(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Override
    public List<Unit> all() {
        return jdbc.sql("select * from administrative_unit order by length(code), name collate \"vi-x-icu\"")
                .query(JdbcUnits::row)
                .list();
    }

    @Override
    public void join(Unit unit) {
        int added = jdbc.sql("""
                insert into administrative_unit (code, name, kind, parent, version) values (?, ?, ?, ?, ?)
                on conflict do nothing""")
                .param(unit.code())
                .param(unit.name())
                .param(unit.kind().name())
                .param(unit.parent())
                .param(unit.version())
                .update();
        if (added == 1) {
            journal.record(Topics.UNITS, "UnitJoined", unit.code(), unit.code(), unit.version(), fact(unit));
        }
    }

    @Override
    public Topic<?> topic() {
        return Topics.UNITS;
    }

    /** Without a lock: a unit that has joined is never changed. */
    @Override
    public Optional<String> restate(@Nullable String after, int limit) {
        var next = jdbc.sql("""
                select * from administrative_unit where (:after::text is null or code > :after)
                order by code limit :limit""")
                .param("after", after)
                .param("limit", limit)
                .query(JdbcUnits::row)
                .list();
        next.forEach(unit -> journal.restate(Topics.UNITS, unit.code(), unit.code(), unit.version(), fact(unit)));
        return next.isEmpty() ? Optional.empty() : Optional.of(next.getLast().code());
    }

    private static UnitFact fact(Unit unit) {
        return new UnitFact(unit.code(), unit.name(), unit.kind().name(), unit.parent());
    }

    private static Unit row(ResultSet row, int number) throws SQLException {
        return new Unit(row.getString("code"), row.getString("name"), Unit.Kind.valueOf(row.getString("kind")),
                row.getString("parent"), row.getLong("version"));
    }
}
