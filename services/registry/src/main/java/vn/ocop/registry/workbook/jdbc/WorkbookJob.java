package vn.ocop.registry.workbook.jdbc;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Scope;
import vn.ocop.registry.workbook.Importing;
import vn.ocop.registry.workbook.Workbook;
import vn.ocop.registry.workbook.Workbooks;

/** Works on one waiting workbook after the other, as the officer who brought it in. */
@Component
class WorkbookJob {

    private static final Logger log = LoggerFactory.getLogger(WorkbookJob.class);
    private static final Scope PLATFORM = new Scope("VN", Jurisdiction.ALL, null, "workbooks", Set.of());

    private final Workbooks workbooks;
    private final Importing importing;
    private final TransactionTemplate transaction;

    WorkbookJob(Workbooks workbooks, Importing importing, TransactionTemplate transaction) {
        this.workbooks = workbooks;
        this.importing = importing;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelay = 500)
    void work() {
        var next = PLATFORM.call(() -> transaction.execute(status -> workbooks.next()));
        if (next != null) {
            next.ifPresent(this::work);
        }
    }

    private void work(Workbook workbook) {
        var officer = new Scope(workbook.unit(), workbook.jurisdiction(), workbook.owner(),
                workbook.owner().toString(), Set.of());
        try {
            officer.run(() -> importing.work(workbook));
        } catch (RuntimeException failed) {
            log.error("Work on workbook {} ended and is taken up again in a minute", workbook.id(), failed);
        }
    }
}
