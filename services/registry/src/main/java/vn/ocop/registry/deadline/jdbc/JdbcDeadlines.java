package vn.ocop.registry.deadline.jdbc;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ocop.contracts.PaperDeadlineFact;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.journal.Journal;
import vn.ocop.platform.time.Ids;
import vn.ocop.registry.deadline.Deadline;
import vn.ocop.registry.deadline.Deadlines;
import vn.ocop.registry.paper.Paper;
import vn.ocop.registry.use.Uses;

@Repository
class JdbcDeadlines implements Deadlines {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    JdbcDeadlines(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<Due> untold(LocalDate today) {
        return jdbc.sql("""
                select p.id, p.unit from paper p
                where p.ends_on between :today and :horizon and p.file_version > 0 and p.withdrawn_for is null
                    and not exists (select from paper_deadline d
                        where d.paper_id = p.id and d.ends_on = p.ends_on and d.file_version = p.file_version
                            and d.step = (select min(s) from unnest(:steps::int[]) s where s >= p.ends_on - :today))
                order by p.ends_on, p.id""")
                .param("today", today)
                .param("horizon", Deadline.horizon(today))
                .param("steps", Deadline.STEPS.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .query((row, number) -> new Due(row.getObject("id", UUID.class), row.getString("unit")))
                .list();
    }

    @Override
    public void tell(Paper paper, Deadline deadline, List<Uses.Use> uses) {
        var file = paper.file();
        if (file == null) {
            return;
        }
        var id = Ids.next();
        int written = jdbc.sql("""
                insert into paper_deadline (id, paper_id, ends_on, file_version, step, told_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(id, paper.id(), deadline.endsOn(), file.version(), deadline.step(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (written == 1) {
            journal.record(Topics.PAPER_DEADLINES, "PaperExpiring", paper.unit(), id, 1, fact(paper, deadline, uses));
        }
    }

    private static PaperDeadlineFact fact(Paper paper, Deadline deadline, List<Uses.Use> uses) {
        var live = uses.stream().filter(Uses.Use::isLive).toList();
        return new PaperDeadlineFact(paper.id(), paper.producerId(), paper.owner(), paper.unit(),
                paper.data().kind().name(), paper.data().title(), deadline.endsOn(), deadline.daysLeft(),
                live.stream().map(Uses.Use::dossierId).toList(),
                live.stream().map(Uses.Use::product).distinct().toList(),
                live.stream().flatMap(use -> use.certificates().stream())
                        .filter(certificate -> certificate.status().equals("VALID"))
                        .map(Uses.CertificateUse::productCode).distinct().toList());
    }
}
