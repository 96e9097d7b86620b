package vn.ocop.certification.rulebook;

import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Text;

/**
 * One paper or part of a dossier.
 *
 * @param required false where the law says "nếu có"
 * @param form the law's form, e.g. {@code Mẫu 01}; null where it has none
 */
public record DossierItem(String code, boolean required, @Nullable String form, Text name) {}
