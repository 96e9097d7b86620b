package vn.ocop.certification.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One set laid out for scoring: criteria by place, their slots, their minimums by rank and then in the law's order. */
final class ScoringSheet {

    final CriteriaSet set;
    final List<Criterion> criteria;
    /** The question each criterion answers; alternatives share one. */
    final int[] slot;
    /** The place of each criterion's part. */
    final int[] part;
    final int slots;
    final List<Minimum> minimums;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> disqualifiers = new HashSet<>();

    ScoringSheet(CriteriaSet set) {
        this.set = set;
        criteria = set.criteria().toList();
        slot = new int[criteria.size()];
        part = new int[criteria.size()];
        var found = new ArrayList<Minimum>();
        Map<String, Integer> slotOfSection = new HashMap<>();
        int nextSlot = 0;
        for (int i = 0; i < criteria.size(); i++) {
            var criterion = criteria.get(i);
            places.put(criterion.code(), i);
            var shared = criterion.alternativeOf();
            var known = shared == null ? null : slotOfSection.get(shared);
            slot[i] = known != null ? known : nextSlot++;
            if (shared != null) {
                slotOfSection.put(shared, slot[i]);
            }
            for (var level : criterion.levels()) {
                if (level.minimumForStars() != null) {
                    found.add(new Minimum(level.minimumForStars(), i, criterion.code(), level.points()));
                }
            }
        }
        slots = nextSlot;
        int place = 0;
        for (int p = 0; p < set.parts().size(); p++) {
            for (int n = set.parts().get(p).criteria().size(); n > 0; n--) {
                part[place++] = p;
            }
        }
        found.sort(Comparator.comparingInt(Minimum::stars).thenComparingInt(Minimum::index));
        minimums = List.copyOf(found);
        set.disqualifiers().forEach(disqualifier -> disqualifiers.add(disqualifier.code()));
    }

    /** The place of a criterion, or -1. */
    int place(String criterion) {
        return places.getOrDefault(criterion, -1);
    }

    boolean knowsDisqualifier(String code) {
        return disqualifiers.contains(code);
    }

    /**
     * The level's own points, when the criterion has a level of as many points; otherwise null. 0 is a level of every
     * criterion, also where the law prints none: not even the lowest is reached (reading {@code BELOW_LOWEST_LEVEL}).
     */
    @Nullable
    BigDecimal level(int place, BigDecimal points) {
        if (points.signum() == 0) {
            return BigDecimal.ZERO;
        }
        for (var level : criteria.get(place).levels()) {
            if (level.points().compareTo(points) == 0) {
                return level.points();
            }
        }
        return null;
    }
}
