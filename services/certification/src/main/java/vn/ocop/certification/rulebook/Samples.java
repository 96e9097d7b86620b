package vn.ocop.certification.rulebook;

import java.util.Set;

/** Sample products that go with a dossier; none for the sets named (QĐ 26/2026, Điều 6.2.d). */
public record Samples(int count, Set<String> exceptSets, String article) {

    public Samples {
        exceptSets = Set.copyOf(exceptSets);
    }

    public int forSet(String set) {
        return exceptSets.contains(set) ? 0 : count;
    }
}
