package vn.ocop.registry.duplicate.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.duplicate.Candidate;
import vn.ocop.registry.duplicate.Likeness;
import vn.ocop.registry.duplicate.Pair;

/**
 * Two producers that may be one.
 *
 * @param second null when it is another commune's
 * @param likeness from 0 to 1
 */
record DuplicateView(Named first, @Nullable Named second, Set<Likeness.Reason> reasons, double likeness) {

    record Named(UUID id, String name) {

        private static Named of(Candidate candidate) {
            return new Named(candidate.id(), candidate.name());
        }
    }

    static DuplicateView of(Pair pair) {
        var second = pair.second();
        return new DuplicateView(Named.of(pair.first()), second == null ? null : Named.of(second),
                pair.likeness().reasons(), Math.round(pair.likeness().degree() * 100) / 100.0);
    }
}
