package vn.ocop.registry.duplicate;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Why two producers may be one.
 *
 * @param degree from 0 to 1; 1 is the same
 */
public record Likeness(Set<Reason> reasons, double degree) {

    public enum Reason {
        /** Two branches, or a business and its branch. */
        SAME_BUSINESS,
        SAME_NAME,
        NEAR_NAME,
        NEAR_ADDRESS,
        /** Another commune has a producer with this tax code; which one is not told. */
        TAX_CODE_ELSEWHERE
    }

    private static final JaroWinklerSimilarity NEARNESS = new JaroWinklerSimilarity();
    private static final double NEAR_NAME = 0.93;
    private static final double NEAR_PLACE = 0.9;
    private static final double WEIGHT_OF_NAME = 0.7;

    static final Likeness ELSEWHERE = new Likeness(EnumSet.of(Reason.TAX_CODE_ELSEWHERE), 1);

    /** Empty when nothing speaks for it: near-same names count only at near-same, or at an unknown, address. */
    static Optional<Likeness> of(Candidate one, Candidate other) {
        if (one.business() != null && one.business().equals(other.business())) {
            return Optional.of(new Likeness(EnumSet.of(Reason.SAME_BUSINESS), 1));
        }
        double place = place(one, other);
        if (place < NEAR_PLACE || !number(one).equals(number(other))) {
            return Optional.empty();
        }
        boolean placeKnown = !one.village().isEmpty() && !other.village().isEmpty();
        double name = bearsItsVillage(one) && bearsItsVillage(other)
                ? name(withoutVillage(one), withoutVillage(other))
                : name(one.folded(), other.folded());
        if (name < NEAR_NAME || !placeKnown && name < 1) {
            return Optional.empty();
        }
        var reasons = EnumSet.of(name == 1 ? Reason.SAME_NAME : Reason.NEAR_NAME);
        if (placeKnown) {
            reasons.add(Reason.NEAR_ADDRESS);
        }
        return Optional.of(new Likeness(reasons,
                WEIGHT_OF_NAME * name + (1 - WEIGHT_OF_NAME) * (placeKnown ? place : 0.5)));
    }

    /** What is not known does not speak against it. */
    private static double place(Candidate one, Candidate other) {
        return Math.min(nearness(one.village(), other.village()), nearness(one.street(), other.street()));
    }

    private static double nearness(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other) ? 1 : NEARNESS.apply(one, other);
    }

    private static double name(String one, String other) {
        return Math.max(nearness(one, other), nearness(sorted(one), sorted(other)));
    }

    /** Two crafts of one village are no nearer for being called after it. */
    private static boolean bearsItsVillage(Candidate candidate) {
        return !candidate.village().isEmpty()
                && List.of(candidate.folded().split(" ")).containsAll(List.of(candidate.village().split(" ")))
                && !withoutVillage(candidate).isEmpty();
    }

    private static String withoutVillage(Candidate candidate) {
        var village = List.of(candidate.village().split(" "));
        return Arrays.stream(candidate.folded().split(" ")).filter(word -> !village.contains(word))
                .collect(Collectors.joining(" "));
    }

    private static String sorted(String name) {
        var words = name.split(" ");
        Arrays.sort(words);
        return String.join(" ", words);
    }

    /** Cooperative no. 1 and cooperative no. 2 are near by their letters and two all the same. */
    private static String number(Candidate candidate) {
        return candidate.folded().replaceAll("[^0-9]+", " ").strip();
    }
}
