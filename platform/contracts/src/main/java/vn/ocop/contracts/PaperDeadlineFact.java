package vn.ocop.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An evidence paper that ends soon, told 60, 30 and 7 days before; each telling is an aggregate of its own.
 *
 * @param account the producer's account, null while it has none
 * @param title the producer's own title of the paper
 * @param endsOn last day it is valid
 * @param daysLeft 0 on that day
 * @param dossiers the dossiers under way, or with a valid certificate, that lean on it
 * @param products the names of those dossiers' products
 * @param certificates product codes of the valid certificates that lean on it
 */
public record PaperDeadlineFact(UUID paperId, UUID producerId, @Nullable UUID account, String unit, String kind,
        String title, LocalDate endsOn, int daysLeft, List<UUID> dossiers, List<String> products,
        List<String> certificates) {}
