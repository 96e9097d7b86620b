package vn.ocop.registry.duplicate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.producer.Folded;

/**
 * A producer as it is compared.
 *
 * @param folded its name, see {@link Folded#name}
 * @param village where it is, folded; empty when not known
 * @param street the same
 * @param business its tax code without a branch; null when not known, and for personal numbers
 */
public record Candidate(UUID id, String name, String folded, String village, String street,
        @Nullable String business) {

    public static Candidate of(UUID id, String name, @Nullable String village, @Nullable String street,
            @Nullable String taxCode) {
        return new Candidate(id, name, Folded.name(name), Folded.place(village), Folded.place(street),
                taxCode == null ? null : taxCode.substring(0, 10));
    }
}
