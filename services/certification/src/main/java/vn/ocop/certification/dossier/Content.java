package vn.ocop.certification.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been written into a dossier so far; each form is null until its step. */
public record Content(Forms.Registration registration, Forms.SelfAssessment selfAssessment,
        List<Forms.FrozenPaper> papers, Forms.@Nullable CompletionRequest completion,
        Forms.@Nullable CommuneAssessment assessment, Forms.@Nullable RefusalReason refusal,
        Forms.@Nullable Proposal proposal, Forms.@Nullable Receipt receipt, Forms.@Nullable Outcome outcome,
        Forms.@Nullable Decision decision) {

    static final Content EMPTY = new Content(Forms.Registration.EMPTY, Forms.SelfAssessment.EMPTY, List.of(), null,
            null,
            null, null, null, null, null);

    Content written(Forms.Registration registration, Forms.SelfAssessment selfAssessment) {
        return new Content(registration, selfAssessment, papers, completion, assessment, refusal, proposal, receipt,
                outcome,
                decision);
    }

    Content frozen(List<Forms.FrozenPaper> papers) {
        return new Content(registration, selfAssessment, papers, completion, assessment, refusal, proposal, receipt,
                outcome,
                decision);
    }

    Content asked(Forms.CompletionRequest completion) {
        return new Content(registration, selfAssessment, papers, completion, assessment, refusal, proposal, receipt,
                outcome,
                decision);
    }

    Content assessed(Forms.CommuneAssessment assessment) {
        return new Content(registration, selfAssessment, papers, completion, assessment, refusal, proposal, receipt,
                outcome,
                decision);
    }

    Content refused(Forms.RefusalReason refusal) {
        return new Content(registration, selfAssessment, papers, completion, assessment, refusal, proposal, receipt,
                outcome,
                decision);
    }

    Content proposed(Forms.Proposal proposal) {
        return new Content(registration, selfAssessment, papers, completion, assessment, refusal, proposal, receipt,
                outcome,
                decision);
    }

    Content received(Forms.Receipt receipt) {
        return new Content(registration, selfAssessment, papers, completion, assessment, refusal, proposal, receipt,
                outcome,
                decision);
    }

    Content scored(Forms.Outcome outcome) {
        return new Content(registration, selfAssessment, papers, completion, assessment, refusal, proposal, receipt,
                outcome,
                decision);
    }

    Content decided(Forms.Decision decision) {
        return new Content(registration, selfAssessment, papers, completion, assessment, refusal, proposal, receipt,
                outcome,
                decision);
    }
}
