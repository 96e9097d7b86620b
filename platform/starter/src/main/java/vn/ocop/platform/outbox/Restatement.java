package vn.ocop.platform.outbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ocop.contracts.Topic;

/**
 * How the last state of every aggregate of a topic is told again, when the topic does not hold it any more. An aggregate
 * kind of its own, or several that share a topic.
 */
public interface Restatement {

    Topic<?> topic();

    /**
     * Appends the state of the next aggregates to the outbox ({@link Outbox#restate}), in the caller's transaction. Their
     * rows must be locked before they are read, so that no newer fact stands before the one restated.
     *
     * @param after the key this begins behind; null for the beginning
     * @param limit how many at most
     * @return the key of the last one; empty when there are no more
     */
    Optional<String> restate(@Nullable String after, int limit);
}
