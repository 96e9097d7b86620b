package vn.ocop.programme.unit.jdbc;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ocop.contracts.Topics;
import vn.ocop.contracts.UnitFact;
import vn.ocop.platform.journal.Journal;
import vn.ocop.programme.unit.Unit;
import vn.ocop.programme.unit.Units;

@Repository
class JdbcUnits implements Units {

    private final JdbcClient jdbc;
    private final Journal journal;

    JdbcUnits(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Override
    public List<Unit> all() {
        return jdbc.sql("select * from administrative_unit order by length(code), name collate \"vi-x-icu\"")
                .query((row, n) -> new Unit(row.getString("code"), row.getString("name"),
                        Unit.Kind.valueOf(row.getString("kind")),
                        row.getString("parent"), row.getLong("version")))
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
            journal.record(Topics.UNITS, "UnitJoined", unit.code(), unit.code(), unit.version(),
                    new UnitFact(unit.code(), unit.name(), unit.kind().name(), unit.parent()));
        }
    }
}
