package vn.ocop.certification.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The score worked out straight from a set's JSON, in whole points, with none of the production code. */
final class NaiveScoring {

    record Result(int total, Map<String, Integer> parts, int band, int stars, boolean complete, List<String> unmet) {}

    private NaiveScoring() {}

    static Result score(JsonNode set, Map<String, Integer> answers, boolean named) {
        boolean disqualified = named || zeroOfWater(set, answers);
        var parts = new LinkedHashMap<String, Integer>();
        boolean complete = true;
        for (var part : set.get("parts")) {
            int sum = 0;
            for (var criterion : part.get("criteria")) {
                sum += answers.getOrDefault(criterion.get("code").asString(), 0);
                complete &= isAnswered(part, criterion, answers);
            }
            parts.put(part.get("code").asString(), sum);
        }
        int total = parts.values().stream().mapToInt(Integer::intValue).sum();
        int band = total < 30 ? 1 : total < 50 ? 2 : total < 70 ? 3 : total < 90 ? 4 : 5;
        int rank = !unmet(set, answers, 3).isEmpty()
                ? 2
                : !unmet(set, answers, 4).isEmpty() ? 3 : !unmet(set, answers, 5).isEmpty() ? 4 : 5;
        var unmet = new ArrayList<String>();
        for (int stars = 3; stars <= 5; stars++) {
            unmet.addAll(unmet(set, answers, stars));
        }
        return new Result(total, parts, band, disqualified ? 0 : Math.min(band, rank), complete, unmet);
    }

    /** Set 16, note at C.6: with 0 points at one of its criteria nothing further is evaluated. */
    static boolean zeroOfWater(JsonNode set, Map<String, Integer> answers) {
        return set.get("code").asString().equals("16") && answers.entrySet().stream()
                .anyMatch(answer -> answer.getKey().startsWith("C.6.") && answer.getValue() == 0);
    }

    private static boolean isAnswered(JsonNode part, JsonNode criterion, Map<String, Integer> answers) {
        if (criterion.get("alternativeOf") == null) {
            return answers.containsKey(criterion.get("code").asString());
        }
        for (var other : part.get("criteria")) {
            if (criterion.get("alternativeOf").equals(other.get("alternativeOf"))
                    && answers.containsKey(other.get("code").asString())) {
                return true;
            }
        }
        return false;
    }

    private static List<String> unmet(JsonNode set, Map<String, Integer> answers, int stars) {
        var unmet = new ArrayList<String>();
        for (var part : set.get("parts")) {
            for (var criterion : part.get("criteria")) {
                var code = criterion.get("code").asString();
                int points = answers.getOrDefault(code, 0);
                for (var level : criterion.get("levels")) {
                    int needed = level.get("points").asInt();
                    if (level.get("minimumForStars").asInt(0) == stars && points < needed) {
                        unmet.add(stars + " " + code + " " + points + "<" + needed);
                    }
                }
            }
        }
        return unmet;
    }
}
