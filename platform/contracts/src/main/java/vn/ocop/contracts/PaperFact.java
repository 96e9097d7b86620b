package vn.ocop.contracts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An evidence paper: what it is and which file, not what stands in it.
 *
 * @param producerId the producer; another than before after {@code PaperMoved}
 * @param account the producer's account, null while it has none
 * @param kind kind of evidence of Mẫu 02, e.g. {@code BUSINESS_REGISTRATION}
 * @param title the producer's own title of the paper
 * @param sha256 hash of the file's bytes, hexadecimal
 * @param endsOn last day it is valid, null when it does not end
 * @param state {@code KEPT}, or {@code WITHDRAWN} when it may not be used for anything new
 */
public record PaperFact(UUID paperId, UUID producerId, @Nullable UUID account, String unit, String kind,
        String title, String sha256, int fileVersion, @Nullable LocalDate issuedOn, @Nullable LocalDate endsOn,
        String state) {

    public PaperFact {
        // facts written before there were states
        state = state == null ? "KEPT" : state;
    }
}
