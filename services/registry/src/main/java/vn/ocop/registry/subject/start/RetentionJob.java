package vn.ocop.registry.subject.start;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Scope;
import vn.ocop.registry.subject.SubjectWork;

/**
 * Once a night, removes the personal data of producers that have been closed for the years of the retention; one producer
 * a transaction, its row locked, so that of several replicas one does it.
 */
@Component
public class RetentionJob {

    private static final Logger log = LoggerFactory.getLogger(RetentionJob.class);
    private static final Scope PLATFORM = new Scope("VN", Jurisdiction.ALL, null, "retention", Set.of());

    private final SubjectWork subjects;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int years;

    RetentionJob(SubjectWork subjects, TransactionTemplate transaction, Clock clock,
            @Value("${ocop.retention.years}") int years) {
        this.subjects = subjects;
        this.transaction = transaction;
        this.clock = clock;
        this.years = years;
    }

    /** Safe to repeat and to be stopped at any point. */
    @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Ho_Chi_Minh")
    public void forget() {
        var closedBefore = LocalDate.now(clock).minusYears(years).atStartOfDay(clock.getZone()).toInstant();
        PLATFORM.run(() -> transaction.executeWithoutResult(status -> subjects.forgetCopies(closedBefore)));
        int forgotten = 0;
        while (PLATFORM.call(
                () -> Boolean.TRUE.equals(transaction.execute(status -> subjects.forgetNext(closedBefore))))) {
            forgotten++;
        }
        if (forgotten > 0) {
            log.info("The personal data of {} producers were removed: closed for {} years", forgotten, years);
        }
    }
}
