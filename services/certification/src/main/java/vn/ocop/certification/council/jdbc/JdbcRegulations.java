package vn.ocop.certification.council.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ocop.certification.council.Regulation;
import vn.ocop.certification.council.Regulations;
import vn.ocop.certification.dossier.NinetyPoints;
import vn.ocop.platform.audit.Audit;
import vn.ocop.platform.identity.Scope;

/** Regulations in PostgreSQL. */
@Repository
class JdbcRegulations implements Regulations {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Regulation cautious;
    private final Clock clock;

    /** @param cautious what holds where the city has recorded none */
    JdbcRegulations(JdbcClient jdbc, Audit audit, Regulation cautious, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.cautious = cautious;
        this.clock = clock;
    }

    @Override
    public List<Regulation> all() {
        return jdbc.sql("select * from council_regulation where unit = ? order by version desc")
                .param(Scope.current().requireUnit())
                .query(JdbcRegulations::row)
                .list();
    }

    @Override
    public Regulation inForce(LocalDate day) {
        return all().stream().filter(regulation -> !day.isBefore(regulation.effectiveFrom())).findFirst()
                .orElse(cautious);
    }

    @Override
    public void add(Regulation regulation) {
        var unit = Scope.current().requireUnit();
        int added = jdbc.sql("""
                insert into council_regulation (unit, version, decision_no, decided_on, effective_from, quorum_percent,
                    max_spread, minimum_seats, ninety_points, recorded_by, recorded_at)
                values (:unit, :version, :decisionNo, :decidedOn, :effectiveFrom, :quorumPercent, :maxSpread, :minimumSeats,
                    :ninetyPoints, :by, :at) on conflict (unit, version) do nothing""")
                .param("unit", unit)
                .param("version", regulation.version())
                .param("decisionNo", regulation.decisionNo())
                .param("decidedOn", regulation.decidedOn())
                .param("effectiveFrom", regulation.effectiveFrom())
                .param("quorumPercent", regulation.quorumPercent())
                .param("maxSpread", regulation.maxSpread())
                .param("minimumSeats", regulation.minimumSeats())
                .param("ninetyPoints", regulation.ninetyPoints().name())
                .param("by", Scope.current().requirePerson())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            throw new OptimisticLockingFailureException("regulation");
        }
        audit.record(unit, "RegulationIssued", "regulation", String.valueOf(regulation.version()),
                Map.of("decisionNo", regulation.decisionNo() == null ? "" : regulation.decisionNo()));
    }

    private static Regulation row(ResultSet row, int number) throws SQLException {
        return new Regulation(row.getInt("version"), row.getString("decision_no"),
                row.getObject("decided_on", LocalDate.class), row.getObject("effective_from", LocalDate.class),
                row.getInt("quorum_percent"), row.getInt("max_spread"), row.getInt("minimum_seats"),
                NinetyPoints.valueOf(row.getString("ninety_points")));
    }
}
