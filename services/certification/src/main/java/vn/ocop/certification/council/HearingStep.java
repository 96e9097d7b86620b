package vn.ocop.certification.council;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a hearing as it was taken: nothing of it is lost when the dossier is scored again.
 *
 * @param event what happened: opened, changed (scored again, reseated), closed, removed
 * @param reason what was given for it; null where none is asked for
 * @param result the result that stood after it; null before a closing
 * @param actor account of who did it
 */
public record HearingStep(long version, String event, int round, Hearing.State state, @Nullable String reason,
        @Nullable Result result, String actor, Instant at) {}
