package vn.ocop.certification.rulebook;

/**
 * How long a certificate holds.
 *
 * @param lifeMonths months from the day it was issued (QĐ 26/2026, Điều 4.3)
 * @param extensionMaxDays days after its end that it may run on until the result (Điều 12.3)
 */
public record CertificateRules(int lifeMonths, String article, int extensionMaxDays, String extensionArticle) {}
