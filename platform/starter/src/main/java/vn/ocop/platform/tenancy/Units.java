package vn.ocop.platform.tenancy;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ocop.contracts.Envelope;
import vn.ocop.contracts.UnitFact;
import vn.ocop.platform.refusal.Refusal;

/** A service's own copy of the units, fed by programme; the row policies read from it who stands below whom. */
public class Units {

    private final JdbcClient jdbc;

    public Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void apply(Envelope<UnitFact> fact) {
        var unit = fact.data();
        jdbc.sql("""
                insert into platform.unit as u (code, name, kind, parent, version) values (?, ?, ?, ?, ?)
                on conflict (code) do update set name = excluded.name, kind = excluded.kind, parent = excluded.parent,
                    version = excluded.version where u.version < excluded.version""")
                .param(unit.code())
                .param(unit.name())
                .param(unit.kind())
                .param(unit.parent())
                .param(fact.aggregateVersion())
                .update();
    }

    /** Whether the unit has arrived here. */
    public boolean knows(String unit) {
        return jdbc.sql("select exists (select from platform.unit where code = ?)").param(unit).query(Boolean.class)
                .single();
    }

    /**
     * The code of the unit above.
     *
     * @throws Refusal while the unit has not arrived here yet
     */
    public String above(String unit) {
        return jdbc.sql("select parent from platform.unit where code = ? and parent is not null")
                .param(unit)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.wrongState("unit-not-known",
                        "Chưa có thông tin đơn vị cấp trên, hãy thử lại sau giây lát.",
                        "The unit above is not known here yet; try again in a moment."));
    }
}
