package vn.ocop.certification.council;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A council's result worked out straight from a set's JSON and the findings, with none of the production code. */
final class NaiveCouncil {

    private final JsonNode set;
    private final List<Sheet> sheets;
    private final Map<String, BigDecimal> found;
    private final Set<String> disqualifiers;

    NaiveCouncil(JsonNode set, List<Sheet> sheets, Findings findings) {
        this.set = set;
        this.sheets = sheets;
        found = findings.points();
        disqualifiers = findings.disqualifiers();
    }

    /** Criteria on which the members differ as to a minimum, or on water's sensory criteria as to a 0. */
    Set<String> disputed() {
        var disputed = new HashSet<String>();
        for (var criterion : criteria()) {
            var code = criterion.get("code").asString();
            for (var level : criterion.get("levels")) {
                if (level.hasNonNull("minimumForStars")) {
                    long met = sheets.stream().filter(s -> points(s, code) >= level.get("points").asInt()).count();
                    if (met != 0 && met != sheets.size()) {
                        disputed.add(code);
                    }
                }
            }
            long zeros = sheets.stream().filter(s -> points(s, code) == 0).count();
            if (isWatersSense(code) && zeros != 0 && zeros != sheets.size()) {
                disputed.add(code);
            }
        }
        return disputed;
    }

    int stars() {
        var agreed = new HashMap<String, Integer>();
        for (var criterion : criteria()) {
            var code = criterion.get("code").asString();
            agreed.put(code, found.containsKey(code)
                    ? found.get(code).intValueExact()
                    : sheets.stream().mapToInt(sheet -> points(sheet, code)).min().orElseThrow());
        }
        boolean disqualified = !disqualifiers.isEmpty()
                || agreed.entrySet().stream().anyMatch(mark -> isWatersSense(mark.getKey()) && mark.getValue() == 0);
        return disqualified ? 0 : Math.min(band(), rank(agreed));
    }

    /** The bands, by whole totals: a mean of n sheets reaches 70 when their sum reaches n times 70. */
    private int band() {
        var sum = sum();
        int band = 1;
        for (int[] from : new int[][]{{30, 2}, {50, 3}, {70, 4}, {90, 5}}) {
            if (sum >= (long) from[0] * sheets.size()) {
                band = from[1];
            }
        }
        return band;
    }

    BigDecimal mean() {
        return BigDecimal.valueOf(sum()).divide(BigDecimal.valueOf(sheets.size()), 10, RoundingMode.HALF_UP);
    }

    private long sum() {
        return sheets.stream().flatMap(sheet -> sheet.answers().values().stream()).mapToLong(BigDecimal::longValueExact)
                .sum();
    }

    private int rank(Map<String, Integer> agreed) {
        for (int stars = 3; stars <= 5; stars++) {
            for (var criterion : criteria()) {
                for (var level : criterion.get("levels")) {
                    if (level.get("minimumForStars") != null && level.get("minimumForStars").asInt(0) == stars
                            && agreed.getOrDefault(criterion.get("code").asString(), 0) < level.get("points").asInt()) {
                        return stars - 1;
                    }
                }
            }
        }
        return 5;
    }

    private boolean isWatersSense(String criterion) {
        return set.get("code").asString().equals("16") && criterion.startsWith("C.6.");
    }

    private static int points(Sheet sheet, String criterion) {
        return sheet.answers().getOrDefault(criterion, BigDecimal.ZERO).intValueExact();
    }

    private List<JsonNode> criteria() {
        var criteria = new ArrayList<JsonNode>();
        set.get("parts").forEach(part -> part.get("criteria").forEach(criteria::add));
        return criteria;
    }
}
