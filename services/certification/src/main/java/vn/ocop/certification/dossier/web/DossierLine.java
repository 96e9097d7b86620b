package vn.ocop.certification.dossier.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.dossier.State;
import vn.ocop.certification.dossier.Transition;
import vn.ocop.certification.rulebook.DossierKind;

/**
 * A dossier in a list.
 *
 * @param workingDaysLeft the commune's working days left, negative when overdue; null when they do not run
 * @param stars the rank; null until the decision publishes it
 * @param steps what the asking person may do with it now
 */
record DossierLine(UUID id, long version, String unit, DossierKind kind, State state, String set, UUID productId,
        String product, String producer, @Nullable LocalDate filedOn, @Nullable LocalDate dueOn,
        @Nullable Integer workingDaysLeft, @Nullable Integer stars, List<Transition> steps) {}
