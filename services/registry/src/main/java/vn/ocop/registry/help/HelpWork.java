package vn.ocop.registry.help;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.time.Ids;
import vn.ocop.registry.producer.Producers;
import vn.ocop.registry.product.Products;

/** What people do with help cases: each method is one step, for the acting scope, in its transaction. */
public class HelpWork {

    private final HelpCases cases;
    private final Producers producers;
    private final Products products;
    private final Clock clock;

    public HelpWork(HelpCases cases, Producers producers, Products products, Clock clock) {
        this.cases = cases;
        this.producers = producers;
        this.products = products;
        this.clock = clock;
    }

    public HelpCase get(UUID id) {
        return cases.find(id).orElseThrow(Refusal::notFound);
    }

    /** A producer asks, or an officer opens a case for one. */
    public HelpCase ask(UUID producerId, @Nullable UUID productId, HelpCase.Kind kind, String need) {
        var producer = producers.find(producerId).filter(known -> !known.isClosed())
                .orElseThrow(() -> Refusal.invalid("producerId", "unknown", "Không có chủ thể này.",
                        "There is no such producer."));
        if (productId != null && products.find(productId)
                .filter(product -> product.producerId().equals(producerId)).isEmpty()) {
            throw Refusal.invalid("productId", "unknown", "Chủ thể không có sản phẩm này.",
                    "The producer has no such product.");
        }
        var help = HelpCase.ask(Ids.next(), producer.unit(), producer.owner(), producerId, productId, kind, need,
                today());
        cases.add(help, Scope.current().has(Role.PRODUCER) ? "HelpAsked" : "HelpOpened");
        return help;
    }

    public HelpCase plan(HelpCase help, String giver, List<HelpCase.Funding> planned) {
        return update(help.plan(giver, planned), "HelpPlanned");
    }

    public HelpCase finish(HelpCase help, String outcome, List<HelpCase.Funding> spent) {
        return update(help.finish(outcome, spent, today()), "HelpGiven");
    }

    public HelpCase refuse(HelpCase help, String reason) {
        return update(help.refuse(reason, today()), "HelpRefused");
    }

    private HelpCase update(HelpCase changed, String event) {
        cases.update(changed, event);
        return changed;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
