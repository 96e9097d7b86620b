package vn.ocop.certification.rulebook;

import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Text;

/**
 * A reason to reject a product whatever its points; the same reason has the same code in every set.
 *
 * @param scope {@link #DOSSIER}, or the code of the criterion or section it stands at
 */
public record Disqualifier(String code, String scope, Text name, @Nullable Text doubt) {

    public static final String DOSSIER = "dossier";
}
