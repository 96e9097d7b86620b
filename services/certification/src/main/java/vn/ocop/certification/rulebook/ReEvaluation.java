package vn.ocop.certification.rulebook;

import java.time.LocalDate;

/**
 * When and how a certified product is ranked again (QĐ 26/2026, Điều 7.6).
 *
 * @param earliestDaysBeforeExpiry calendar days before the certificate's last day; not sooner
 * @param latestDaysBeforeExpiry calendar days before the certificate's last day; not later
 * @param limitDays calendar days the authority has from the complete dossier
 * @param writtenConsultation whether the council gives its opinion in writing, meeting only when needed
 */
public record ReEvaluation(int earliestDaysBeforeExpiry, int latestDaysBeforeExpiry, String filingArticle,
        int limitDays,
        String limitArticle, boolean writtenConsultation, String consultationArticle) {

    /** The first day a dossier may be filed. */
    public LocalDate opens(LocalDate expiry) {
        return expiry.minusDays(earliestDaysBeforeExpiry);
    }

    /** The last day a dossier may be filed, itself inside. */
    public LocalDate closes(LocalDate expiry) {
        return expiry.minusDays(latestDaysBeforeExpiry);
    }
}
