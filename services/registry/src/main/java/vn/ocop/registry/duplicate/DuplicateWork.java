package vn.ocop.registry.duplicate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;
import vn.ocop.registry.help.HelpCases;
import vn.ocop.registry.paper.Papers;
import vn.ocop.registry.producer.Producer;
import vn.ocop.registry.producer.Producers;
import vn.ocop.registry.product.Product;
import vn.ocop.registry.product.Products;

/** Proposes what may be one producer, and joins what an officer says is. Nothing is joined by itself, nothing deleted. */
public class DuplicateWork {

    private final Duplicates duplicates;
    private final Producers producers;
    private final Products products;
    private final Papers papers;
    private final HelpCases help;
    private final Clock clock;

    public DuplicateWork(Duplicates duplicates, Producers producers, Products products, Papers papers, HelpCases help,
            Clock clock) {
        this.duplicates = duplicates;
        this.producers = producers;
        this.products = products;
        this.papers = papers;
        this.help = help;
        this.clock = clock;
    }

    /** Pairs that nobody has decided about, and producers whose tax code another commune has; the likeliest first. */
    public List<Pair> proposals() {
        var candidates = duplicates.candidates();
        var elsewhere = duplicates.elsewhere();
        var decided = duplicates.decided();
        var proposals = new ArrayList<Pair>();
        candidates.stream().filter(candidate -> elsewhere.contains(candidate.id()))
                .forEach(candidate -> proposals.add(new Pair(candidate, null, Likeness.ELSEWHERE)));
        new Search(candidates).pairs().stream()
                .filter(pair -> pair.second() == null
                        || !decided.contains(Pair.Key.of(pair.first().id(), pair.second().id())))
                .forEach(proposals::add);
        return proposals;
    }

    /** Remembered: the pair is not proposed again. */
    public void different(Producer one, Producer other, String reason) {
        duplicates.decide(Pair.Key.of(one.id(), other.id()), false, reason);
    }

    /**
     * Closes one of the two, which points to the other from then on; its products, papers and help cases move there.
     *
     * @return the one that goes on: the one with an account, or the earlier
     * @throws Refusal 409 when both have a product of the same name
     */
    public Producer same(Producer one, Producer other, String reason) {
        var kept = kept(one, other);
        var closing = kept == one ? other : one;
        if (kept.isClosed()) {
            throw Refusal.wrongState("closed", "Một trong hai chủ thể đã đóng.", "One of the two is closed.");
        }
        requireDifferentProducts(kept, closing);
        producers.update(closing.joinInto(kept.id(), reason, clock.instant()), "ProducerClosed");
        products.move(closing.id(), kept.id(), kept.owner());
        papers.move(closing.id(), kept.id(), kept.owner());
        help.move(closing.id(), kept.id(), kept.owner());
        duplicates.decide(Pair.Key.of(one.id(), other.id()), true, reason);
        return kept;
    }

    private static Producer kept(Producer one, Producer other) {
        if ((one.owner() == null) != (other.owner() == null)) {
            return one.owner() != null ? one : other;
        }
        var earlier = Comparator.comparing(Producer::registeredAt).thenComparing(Producer::id);
        return earlier.compare(one, other) <= 0 ? one : other;
    }

    private void requireDifferentProducts(Producer kept, Producer closing) {
        var names = names(kept);
        names.retainAll(names(closing));
        if (!names.isEmpty()) {
            throw new Refusal(Refusal.Kind.WRONG_STATE, "same-products",
                    new Text("Hai chủ thể có sản phẩm trùng tên; hãy đổi tên trước khi ghép: "
                            + String.join(", ", names) + ".",
                            "Both have products of the same name; rename one of each before joining: "
                                    + String.join(", ", names) + "."),
                    List.of(), Map.of("products", names));
        }
    }

    private java.util.Set<String> names(Producer producer) {
        return products.list(Products.Filter.of(producer.id()), null, Integer.MAX_VALUE).stream().map(Product::name)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
