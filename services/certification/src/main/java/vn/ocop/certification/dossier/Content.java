package vn.ocop.certification.dossier;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What has been written into a dossier so far; each form is null until its step.
 *
 * @param papers the evidence, as the last filing or completion froze it
 * @param registered what the registry held at the filing, by version
 * @param outcome the council's result; null until the decision publishes it (QĐ 26/2026, Điều 7.3.e, g)
 */
public record Content(Forms.Registration registration, Forms.SelfAssessment selfAssessment,
        List<Forms.FrozenPaper> papers, Forms.@Nullable Registered registered,
        Forms.@Nullable CompletionRequest completion, Forms.@Nullable CommuneAssessment assessment,
        Forms.@Nullable RefusalReason refusal, Forms.@Nullable Withdrawal withdrawal, Forms.@Nullable Proposed proposal,
        Forms.@Nullable Received receipt, Forms.@Nullable Returned returned, Forms.@Nullable Outcome outcome,
        Forms.@Nullable Decided decision, Forms.@Nullable MinistryAnswer ministry) {

    static final Content EMPTY = new Changes().content();

    /** The same with some forms written anew. */
    Content with(Consumer<Changes> change) {
        var changes = new Changes(this);
        change.accept(changes);
        return changes.content();
    }

    /** A content in the making. */
    static final class Changes {

        Forms.Registration registration = Forms.Registration.EMPTY;
        Forms.SelfAssessment selfAssessment = Forms.SelfAssessment.EMPTY;
        List<Forms.FrozenPaper> papers = List.of();
        Forms.@Nullable Registered registered;
        Forms.@Nullable CompletionRequest completion;
        Forms.@Nullable CommuneAssessment assessment;
        Forms.@Nullable RefusalReason refusal;
        Forms.@Nullable Withdrawal withdrawal;
        Forms.@Nullable Proposed proposal;
        Forms.@Nullable Received receipt;
        Forms.@Nullable Returned returned;
        Forms.@Nullable Outcome outcome;
        Forms.@Nullable Decided decision;
        Forms.@Nullable MinistryAnswer ministry;

        private Changes() {}

        private Changes(Content content) {
            registration = content.registration;
            selfAssessment = content.selfAssessment;
            papers = content.papers;
            registered = content.registered;
            completion = content.completion;
            assessment = content.assessment;
            refusal = content.refusal;
            withdrawal = content.withdrawal;
            proposal = content.proposal;
            receipt = content.receipt;
            returned = content.returned;
            outcome = content.outcome;
            decision = content.decision;
            ministry = content.ministry;
        }

        private Content content() {
            return new Content(registration, selfAssessment, papers, registered, completion, assessment, refusal,
                    withdrawal, proposal, receipt, returned, outcome, decision, ministry);
        }
    }
}
