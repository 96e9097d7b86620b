package vn.ocop.registry.deadline.jdbc;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Scope;
import vn.ocop.registry.deadline.Deadline;
import vn.ocop.registry.deadline.Deadlines;
import vn.ocop.registry.paper.Papers;
import vn.ocop.registry.use.Uses;

/**
 * Looks every hour of the day which papers have come to their next step, and tells of each in a transaction of its own, in
 * the scope of its unit. What was told is written down under a unique key: hours, instances and days that were missed make
 * no difference.
 */
@Component
class DeadlineJob {

    private static final Logger log = LoggerFactory.getLogger(DeadlineJob.class);
    private static final String WORK = "paper deadlines";
    private static final Scope PLATFORM = new Scope("VN", Jurisdiction.ALL, null, WORK, Set.of());

    private final Deadlines deadlines;
    private final Papers papers;
    private final Uses uses;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeadlineJob(Deadlines deadlines, Papers papers, Uses uses, TransactionTemplate transaction, Clock clock) {
        this.deadlines = deadlines;
        this.papers = papers;
        this.uses = uses;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "0 5 6-21 * * *", zone = "Asia/Ho_Chi_Minh")
    void tell() {
        tell(LocalDate.now(clock));
    }

    void tell(LocalDate today) {
        List<Deadlines.Due> due = PLATFORM.call(() -> Objects
                .requireNonNull(transaction.execute(status -> deadlines.untold(today))));
        for (var paper : due) {
            try {
                Scope.system(paper.unit(), WORK)
                        .run(() -> transaction.executeWithoutResult(status -> tell(paper.paperId(), today)));
            } catch (RuntimeException failed) {
                log.warn("The end of paper {} is told later: {}", paper.paperId(), failed.getClass().getSimpleName());
            }
        }
    }

    private void tell(UUID id, LocalDate today) {
        papers.find(id).filter(paper -> paper.withdrawnFor() == null).ifPresent(paper -> {
            var endsOn = paper.data().endsOn();
            if (endsOn != null) {
                Deadline.of(endsOn, today).ifPresent(
                        deadline -> deadlines.tell(paper, deadline, uses.of(List.of(id)).getOrDefault(id, List.of())));
            }
        });
    }
}
