package vn.ocop.registry.locality;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept of one kind, as far as the acting scope reaches. */
public interface Records<T extends Kept.Named> {

    Optional<Kept<T>> find(UUID id);

    /** Newest first, from after the given one. */
    List<Kept<T>> list(@Nullable UUID after, int limit);

    /** Refused when the unit has one of that name. */
    void add(Kept<T> kept);

    /** Refused when somebody changed it meanwhile, and as {@link #add}. */
    void update(Kept<T> kept);
}
