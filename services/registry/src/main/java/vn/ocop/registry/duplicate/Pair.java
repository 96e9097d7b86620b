package vn.ocop.registry.duplicate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two producers that may be one.
 *
 * @param second null when the other is another commune's: of that only the fact is told
 */
public record Pair(Candidate first, @Nullable Candidate second, Likeness likeness) {

    /** Two ids in an order of their own, so that a pair is the same whichever is named first. */
    public record Key(UUID first, UUID second) {

        public static Key of(UUID one, UUID other) {
            return one.toString().compareTo(other.toString()) < 0 ? new Key(one, other) : new Key(other, one);
        }
    }
}
