package vn.ocop.certification.rulebook;

import java.time.LocalDate;

/**
 * A decision that this one replaces (QĐ 26/2026, Điều 11.2).
 *
 * @param lapsesAfterDays calendar days after the new one took effect
 */
public record ReplacedDecision(String decision, LocalDate issued, int lapsesAfterDays, String article) {}
