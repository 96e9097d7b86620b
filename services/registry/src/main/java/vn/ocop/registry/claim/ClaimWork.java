package vn.ocop.registry.claim;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.time.Ids;
import vn.ocop.registry.help.HelpCases;
import vn.ocop.registry.paper.Papers;
import vn.ocop.registry.producer.Producer;
import vn.ocop.registry.producer.Producers;
import vn.ocop.registry.product.Products;

/** What people do with claims: each method is one step, for the acting scope, in its transaction. */
public class ClaimWork {

    private final Claims claims;
    private final Producers producers;
    private final Products products;
    private final Papers papers;
    private final HelpCases help;
    private final Clock clock;

    public ClaimWork(Claims claims, Producers producers, Products products, Papers papers, HelpCases help,
            Clock clock) {
        this.claims = claims;
        this.producers = producers;
        this.products = products;
        this.papers = papers;
        this.help = help;
        this.clock = clock;
    }

    /** The acting person claims a producer; whether it is there is not looked at. */
    public Claim file(Claim.Asked asked, String consentVersion) {
        var scope = Scope.current();
        requireNoProducer(scope.requirePerson());
        var claim = Claim.file(Ids.next(), scope.requireUnit(), scope.requirePerson(), asked,
                new Producer.Consent(consentVersion, clock.instant()));
        claims.add(claim);
        return claim;
    }

    /** The producer that an open claim is about, if it is there and has no account. */
    public Optional<Producer> candidate(Claim claim) {
        var asked = claim.asked();
        var found = asked.producerId() != null
                ? producers.find(asked.producerId())
                : Optional.ofNullable(asked.taxCode()).flatMap(producers::findByTaxCode);
        return found.filter(producer -> producer.owner() == null && !producer.isClosed());
    }

    /** The producer with all that is its own becomes the account's. */
    public Claim accept(Claim claim) {
        requireNoProducer(claim.account());
        var producer = candidate(claim)
                .orElseThrow(() -> Refusal.wrongState("no-such-producer",
                        "Không có chủ thể chưa có tài khoản nào khớp với đề nghị này.",
                        "No producer without an account fits this claim."));
        var accepted = claim.accept(producer.id(), clock.instant());
        var claimed = producer.claimedBy(claim.account(), claim.consent());
        producers.update(claimed, "ProducerClaimed");
        products.move(claimed.id(), claimed.id(), claim.account());
        papers.move(claimed.id(), claimed.id(), claim.account());
        help.move(claimed.id(), claimed.id(), claim.account());
        claims.update(accepted);
        return accepted;
    }

    public Claim refuse(Claim claim, String reason) {
        var refused = claim.refuse(reason, clock.instant());
        claims.update(refused);
        return refused;
    }

    private void requireNoProducer(UUID account) {
        if (producers.findByOwner(account).isPresent()) {
            throw Refusal.wrongState("has-producer", "Tài khoản này đã có một chủ thể.",
                    "This account has a producer already.");
        }
    }
}
