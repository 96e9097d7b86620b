package vn.ocop.registry.idea;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ideas that the acting scope reaches: a person's own, an officer's unit's. */
public interface Ideas {

    Optional<Idea> find(UUID id);

    /** Newest first, from after the given idea. */
    List<Idea> list(Idea.@Nullable State state, @Nullable UUID after, int limit);

    void add(Idea idea);

    /** Refused when somebody changed the idea meanwhile. */
    void update(Idea idea, String event);
}
