package vn.ocop.registry.idea.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.idea.Idea;

/** An idea as its person and the commune see it. */
record IdeaView(UUID id, String unit, long version, Idea.State state, @Nullable String reason, String name,
        @Nullable String set, String description, String novelty, String locality, String plan,
        @Nullable UUID productId, Instant registeredAt, @Nullable Instant judgedAt) {

    static IdeaView of(Idea idea) {
        var says = idea.says();
        return new IdeaView(idea.id(), idea.unit(), idea.version(), idea.state(), idea.reason(), says.name(),
                says.set(), says.description(), says.novelty(), says.locality(), says.plan(), idea.productId(),
                idea.registeredAt(), idea.judgedAt());
    }
}
