package vn.ocop.certification.rulebook;

import java.util.List;

/**
 * What the commune does with a dossier (QĐ 26/2026, Điều 7.2).
 *
 * @param workingDays from the day of intake
 * @param contents the only contents it assesses, in the order of the law
 */
public record CommuneReview(int workingDays, List<LegalItem> contents, String article) {

    public CommuneReview {
        contents = List.copyOf(contents);
    }
}
