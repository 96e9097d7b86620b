package vn.ocop.registry.duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds likely pairs among many producers without comparing each with each: only those are compared that share a word
 * that is not common, the first letters of their words, or a tax code.
 */
final class Search {

    /** A word that more producers have than this says nothing about any of them. */
    private static final int COMMON = 60;

    private final List<Candidate> candidates;
    private final Map<String, List<Integer>> blocks = new HashMap<>();

    Search(List<Candidate> candidates) {
        this.candidates = candidates;
        for (int i = 0; i < candidates.size(); i++) {
            for (var key : keys(candidates.get(i))) {
                blocks.computeIfAbsent(key, none -> new ArrayList<>()).add(i);
            }
        }
    }

    private static Set<String> keys(Candidate candidate) {
        var keys = new HashSet<String>();
        var initials = new StringBuilder();
        for (var word : candidate.folded().split(" ")) {
            keys.add("word " + word);
            initials.append(word.isEmpty() ? "" : word.charAt(0));
        }
        keys.add("initials " + initials + " " + candidate.village());
        keys.add("name " + candidate.folded() + " " + candidate.village());
        if (candidate.business() != null) {
            keys.add("business " + candidate.business());
        }
        return keys;
    }

    /** The likeliest first. */
    List<Pair> pairs() {
        var compared = new HashSet<Long>();
        var pairs = new ArrayList<Pair>();
        for (var block : blocks.values()) {
            if (block.size() <= COMMON) {
                compare(block, compared, pairs);
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.likeness().degree())
                .thenComparing(pair -> pair.first().id().toString()));
        return pairs;
    }

    private void compare(List<Integer> block, Set<Long> compared, List<Pair> pairs) {
        for (int i = 0; i < block.size(); i++) {
            for (int j = i + 1; j < block.size(); j++) {
                if (compared.add((long) block.get(i) << 32 | block.get(j))) {
                    var one = candidates.get(block.get(i));
                    var other = candidates.get(block.get(j));
                    Likeness.of(one, other).ifPresent(likeness -> pairs.add(new Pair(one, other, likeness)));
                }
            }
        }
    }
}
