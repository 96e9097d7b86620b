package vn.ocop.registry.idea;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.time.Ids;
import vn.ocop.registry.product.Product;
import vn.ocop.registry.product.ProductWork;
import vn.ocop.registry.producer.Producers;

/** What people do with ideas: each method is one step, for the acting scope, in its transaction. */
public class IdeaWork {

    private final Ideas ideas;
    private final Producers producers;
    private final ProductWork products;
    private final Clock clock;

    public IdeaWork(Ideas ideas, Producers producers, ProductWork products, Clock clock) {
        this.ideas = ideas;
        this.producers = producers;
        this.products = products;
        this.clock = clock;
    }

    public Idea get(UUID id) {
        return ideas.find(id).orElseThrow(Refusal::notFound);
    }

    public Idea register(Idea.Says says) {
        var person = Scope.current();
        var idea = Idea.register(Ids.next(), person.requireUnit(), person.requirePerson(), says, clock.instant());
        ideas.add(idea);
        return idea;
    }

    public Idea change(Idea idea, Idea.Says newly) {
        return update(idea.change(newly), "IdeaChanged");
    }

    public Idea judge(Idea idea, Idea.Finding finding, @Nullable String reason) {
        return update(idea.judge(finding, reason, clock.instant()), switch (finding) {
            case ACCEPTED -> "IdeaAccepted";
            case RETURNED -> "IdeaReturned";
            case REFUSED -> "IdeaRefused";
        });
    }

    /** The idea's person describes the product that came of it, as one of the producer that the person has by now. */
    public Idea takeUp(Idea idea, Product.Description says) {
        idea.requireAccepted();
        var producer = producers.findByOwner(idea.owner())
                .orElseThrow(() -> Refusal.wrongState("no-producer",
                        "Hãy đăng ký chủ thể trước khi đưa ý tưởng thành sản phẩm.",
                        "Register a producer first; then the idea can become its product."));
        return update(idea.takeUp(products.describe(producer.id(), says).id()), "IdeaTakenUp");
    }

    private Idea update(Idea changed, String event) {
        ideas.update(changed, event);
        return changed;
    }
}
