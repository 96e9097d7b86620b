package vn.ocop.registry.producer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every change of a producer, written with it. */
public interface History {

    /**
     * One change.
     *
     * @param actor the account that acted, or the name of the platform's own work; never a person's name
     * @param roles the roles the account had, by their codes
     * @param event what happened, e.g. {@code ProducerVerified}
     * @param changes what it changed; empty for the first entry, which begins with nothing
     */
    record Entry(UUID id, long version, Instant at, String actor, List<String> roles, String event,
            @Nullable String reason, List<Change> changes) {}

    /** Newest first, from after the given entry. */
    List<Entry> of(UUID producer, @Nullable UUID after, int limit);

    boolean happened(UUID producer, String event);

    /** Removes what these fields were from all entries and kept versions of a producer, and the reasons if wanted. */
    void erase(UUID producer, Set<PersonalField> fields, boolean reasons);
}
