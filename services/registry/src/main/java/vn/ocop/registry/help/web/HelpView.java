package vn.ocop.registry.help.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.help.HelpCase;

/** A help case as the producer and the commune see it. */
record HelpView(UUID id, String unit, UUID producerId, @Nullable UUID productId, long version, HelpCase.State state,
        HelpCase.Kind kind, String need, @Nullable String giver, List<HelpCase.Funding> funding,
        @Nullable String outcome, @Nullable String reason, LocalDate askedOn, @Nullable LocalDate endedOn) {

    static HelpView of(HelpCase help) {
        return new HelpView(help.id(), help.unit(), help.producerId(), help.productId(), help.version(), help.state(),
                help.kind(), help.need(), help.giver(), help.funding(), help.outcome(), help.reason(), help.askedOn(),
                help.endedOn());
    }
}
