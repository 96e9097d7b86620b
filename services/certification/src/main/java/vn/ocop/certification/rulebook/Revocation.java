package vn.ocop.certification.rulebook;

import java.util.List;

/**
 * Why and how fast a certificate is revoked (QĐ 26/2026, Điều 8).
 *
 * @param limitDays calendar days from the authority's conclusion, or the commune's confirmation that production ended
 */
public record Revocation(int limitDays, List<LegalItem> grounds, String article) {

    public Revocation {
        grounds = List.copyOf(grounds);
    }
}
