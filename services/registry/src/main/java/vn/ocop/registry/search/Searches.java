package vn.ocop.registry.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks among what the acting scope reaches. */
public interface Searches {

    /** Newest first, from after the given entry. */
    List<Found> find(Sought sought, @Nullable UUID after, int limit);
}
