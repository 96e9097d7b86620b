package vn.ocop.certification.rulebook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every rulebook the platform knows, newest first; no two have the same code or cover the same filing day. */
public record Rulebooks(List<Rulebook> all) {

    /** Refuses, with an {@link IllegalArgumentException}, rulebooks that clash. */
    public Rulebooks {
        all = all.stream().sorted(Comparator.comparing(Rulebook::effectiveFrom).reversed()).toList();
        for (int i = 0; i < all.size(); i++) {
            for (var other : all.subList(i + 1, all.size())) {
                refuseClash(all.get(i), other);
            }
        }
    }

    public Optional<Rulebook> byCode(String code) {
        return all.stream().filter(rulebook -> rulebook.code().equals(code)).findFirst();
    }

    /** The rulebook of a dossier filed on that day; empty when none covers it. */
    public Optional<Rulebook> inForce(LocalDate filed) {
        return all.stream().filter(rulebook -> rulebook.covers(filed)).findFirst();
    }

    private static void refuseClash(Rulebook later, Rulebook earlier) {
        if (later.code().equals(earlier.code())) {
            throw new IllegalArgumentException("two rulebooks " + later.code());
        }
        if (earlier.covers(later.effectiveFrom())) {
            throw new IllegalArgumentException("rulebooks " + earlier.code() + " and " + later.code() + " overlap");
        }
    }
}
