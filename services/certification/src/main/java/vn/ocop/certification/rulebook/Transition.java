package vn.ocop.certification.rulebook;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Text;

/**
 * What holds for products and dossiers from before (QĐ 26/2026, Điều 12).
 *
 * @param filedBefore dossiers filed before this day; null where the filing day does not matter
 * @param recognisedBefore certificates from before this day; null where that does not matter
 * @param kinds empty where the kind of dossier does not matter
 * @param rulebook the rulebook that goes on holding; null for this one
 * @param withinDays calendar days; null where there is no limit
 */
public record Transition(String code, @Nullable LocalDate filedBefore,
        @Nullable LocalDate recognisedBefore, Set<DossierKind> kinds,
        @Nullable String rulebook,
        @Nullable Integer withinDays, Text name, String article) {

    public Transition {
        kinds = Set.copyOf(kinds);
    }
}
