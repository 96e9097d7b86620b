package vn.ocop.certification.rulebook;

import vn.ocop.platform.refusal.Text;

/**
 * One thing the law enumerates, such as a ground of revocation.
 *
 * @param code stable, the project's own
 * @param article where it stands, e.g. {@code Điều 8.1.đ}
 */
public record LegalItem(String code, Text name, String article) {}
