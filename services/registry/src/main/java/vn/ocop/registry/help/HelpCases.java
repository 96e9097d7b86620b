package vn.ocop.registry.help;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The help cases that the acting scope reaches. */
public interface HelpCases {

    /** Which cases are wanted; null for any. */
    record Filter(@Nullable UUID producerId, HelpCase.@Nullable State state, HelpCase.@Nullable Kind kind) {}

    Optional<HelpCase> find(UUID id);

    /** Newest first, from after the given case. */
    List<HelpCase> list(Filter filter, @Nullable UUID after, int limit);

    void add(HelpCase help, String event);

    /** Refused when somebody changed the case meanwhile. */
    void update(HelpCase help, String event);

    /**
     * Gives all cases of one producer to an account and a producer, which may be the same.
     *
     * @param owner the account that has them from now on, null for none
     */
    void move(UUID fromProducer, UUID toProducer, @Nullable UUID owner);
}
