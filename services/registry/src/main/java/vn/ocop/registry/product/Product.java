package vn.ocop.registry.product;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.refusal.Refusal;

/**
 * A product of one producer, in one of the 26 sets.
 *
 * @param owner the producer's account, null while it has none
 * @param reason why it is no longer made, null while it is
 */
public record Product(UUID id, String unit, @Nullable UUID owner, UUID producerId, long version, State state,
        @Nullable String reason, Description says, Instant describedAt) {

    public enum State {
        MADE,
        /** No longer made; it may be taken up again. */
        WITHDRAWN
    }

    /**
     * What is said of a product.
     *
     * @param set code of the criteria set, {@code 01} … {@code 26} (QĐ 26/2026, Phụ lục I); null only of what an officer
     *     recorded from an old list
     */
    public record Description(@Nullable String set, String name, String description, String specification,
            String story, Set<Mark> marks, ProductDetails details) {

        /** @throws Refusal naming each field that contradicts another or cannot be */
        public Description checked(LocalDate today) {
            var wrong = DetailsRules.problems(details, today);
            if (!wrong.isEmpty()) {
                throw Refusal.invalid(wrong);
            }
            return this;
        }
    }

    /** A product as it is first written down. */
    public static Product describe(UUID id, String unit, @Nullable UUID owner, UUID producerId, Description says,
            Instant now) {
        return new Product(id, unit, owner, producerId, 1, State.MADE, null, says, now);
    }

    /** An officer's record of a product, with what an old list says of it. */
    public static Product record(UUID id, String unit, @Nullable UUID owner, UUID producerId, @Nullable String set,
            String name, Instant now) {
        return describe(id, unit, owner, producerId,
                new Description(set, name, "", "", "", Set.of(), ProductDetails.NONE), now);
    }

    public String name() {
        return says.name();
    }

    public @Nullable String set() {
        return says.set();
    }

    /** @throws Refusal when the product would lose its set */
    public Product change(Description newly) {
        if (set() != null && newly.set() == null) {
            throw Refusal.invalid("set", "missing", "Sản phẩm đã có bộ tiêu chí, không bỏ đi được.",
                    "The product has a criteria set; it can be changed but not taken away.");
        }
        return new Product(id, unit, owner, producerId, version + 1, state, reason, newly, describedAt);
    }

    /** It is no longer made. */
    public Product withdraw(String why) {
        return step(State.MADE, State.WITHDRAWN, why);
    }

    /** It is made again. */
    public Product resume() {
        return step(State.WITHDRAWN, State.MADE, null);
    }

    private Product step(State from, State to, @Nullable String why) {
        if (state != from) {
            throw state == State.WITHDRAWN
                    ? Refusal.wrongState("withdrawn", "Sản phẩm đã ngừng sản xuất.",
                            "This product is withdrawn already.")
                    : Refusal.wrongState("not-withdrawn", "Sản phẩm vẫn đang sản xuất.",
                            "This product is not withdrawn.");
        }
        return new Product(id, unit, owner, producerId, version + 1, to, why, says, describedAt);
    }
}
