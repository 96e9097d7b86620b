package vn.ocop.certification.rulebook;

import java.time.LocalDate;

/**
 * A round of evaluation every year (QĐ 26/2026, Điều 5).
 *
 * @param proposed by when the unit below has proposed the dossier
 * @param held by when the round is held, in the same calendar year
 */
public record Round(Authority authority, int no, YearlyLimit proposed, YearlyLimit held, String article) {

    /** This round in one year. */
    public Dated in(int year) {
        return new Dated(authority, no, proposed.lastDay(year), held.lastDay(year));
    }

    /**
     * A round of one year.
     *
     * @param lastProposal the last day a proposal is in time
     * @param lastDay the last day to hold the round
     */
    public record Dated(Authority authority, int no, LocalDate lastProposal, LocalDate lastDay) {}
}
