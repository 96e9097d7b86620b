package vn.ocop.certification.rulebook;

import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Text;

/**
 * A reason to reject a product whatever its points; the same reason has the same code in every set.
 *
 * @param scope {@link #DOSSIER}, or the code of the criterion or section it stands at
 * @param byZero whether it follows by itself from 0 points in any answered criterion of its scope; the others hold only
 *     when somebody names them
 */
public record Disqualifier(String code, String scope, boolean byZero, Text name, @Nullable Text doubt) {

    public static final String DOSSIER = "dossier";

    /** Whether the criterion stands in its scope. */
    boolean covers(Criterion criterion) {
        return scope.equals(criterion.code()) || scope.equals(criterion.section()) || scope.equals(criterion.group());
    }
}
