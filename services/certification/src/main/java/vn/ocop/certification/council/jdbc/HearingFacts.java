package vn.ocop.certification.council.jdbc;

import org.springframework.stereotype.Component;
import vn.ocop.certification.council.Hearing;
import vn.ocop.certification.council.Session;
import vn.ocop.certification.dossier.Dossier;
import vn.ocop.contracts.DossierFact;
import vn.ocop.contracts.HearingFact;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.journal.Journal;

/** Tells who judges a dossier on which evidence: accounts and versions, no marks. */
@Component
class HearingFacts {

    private final Journal journal;

    HearingFacts(Journal journal) {
        this.journal = journal;
    }

    void tell(String event, Hearing hearing, Session session, Dossier dossier) {
        journal.record(Topics.HEARINGS, event, dossier.unit(), hearing.id(), hearing.version(),
                fact(hearing, session, dossier));
    }

    void restate(Hearing hearing, Session session, Dossier dossier) {
        journal.restate(Topics.HEARINGS, dossier.unit(), hearing.id(), hearing.version(),
                fact(hearing, session, dossier));
    }

    private static HearingFact fact(Hearing hearing, Session session, Dossier dossier) {
        var registered = dossier.content().registered();
        return new HearingFact(hearing.id(), session.id(), dossier.id(), dossier.producerId(), dossier.productId(),
                dossier.unit(), session.unit(), state(hearing), session.judges(),
                registered == null ? 0 : registered.producerVersion(),
                registered == null ? 0 : registered.productVersion(),
                dossier.content().papers().stream()
                        .map(paper -> new DossierFact.FrozenPaper(paper.id(), paper.fileVersion())).toList());
    }

    private static String state(Hearing hearing) {
        return switch (hearing.state()) {
            case OPEN, ALL_IN -> "OPEN";
            case CLOSED -> "CLOSED";
            case REMOVED -> "REMOVED";
        };
    }
}
