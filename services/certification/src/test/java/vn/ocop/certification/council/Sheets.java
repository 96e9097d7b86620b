package vn.ocop.certification.council;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.ocop.certification.dossier.NinetyPoints;
import vn.ocop.certification.rulebook.CriteriaSet;
import vn.ocop.certification.rulebook.Rulebook;
import vn.ocop.certification.rulebook.Scoring;
import vn.ocop.certification.rulebook.json.LawFiles;

/** Score sheets and regulations for the tests of this package. */
final class Sheets {

    static final Rulebook LAW = LawFiles.load().rulebooks().byCode("26-2026").orElseThrow();
    static final Scoring SCORING = new Scoring(LAW);
    static final Regulation REGULATION = regulation(66, 10);

    private Sheets() {}

    static Regulation regulation(int quorumPercent, int maxSpread) {
        return new Regulation(1, "1/QĐ", null, null, quorumPercent, maxSpread, 3, NinetyPoints.LEADER_CHOOSES);
    }

    static CriteriaSet set(String code) {
        return LAW.set(code).orElseThrow();
    }

    /** The best mark of every criterion; of alternatives the first. */
    static Map<String, BigDecimal> best(String set) {
        var marks = new TreeMap<String, BigDecimal>();
        var sections = new HashSet<String>();
        set(set).criteria().filter(criterion -> criterion.alternativeOf() == null || sections.add(criterion.section()))
                .forEach(criterion -> marks.put(criterion.code(), criterion.max()));
        return marks;
    }

    /** The best marks but for one criterion. */
    static Map<String, BigDecimal> but(String set, String criterion, int points) {
        var marks = best(set);
        marks.put(criterion, BigDecimal.valueOf(points));
        return marks;
    }

    static Sheet sheet(Map<String, BigDecimal> marks, String... disqualifiers) {
        var total = marks.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Sheet(new UUID(0, 1), new UUID(0, 2), 1, UUID.randomUUID(), 2, marks, Set.of(disqualifiers), "",
                total,
                Instant.EPOCH);
    }

    /** A whole sheet of lawful marks: the better the more of them are the best; disqualifiers are seldom named. */
    static Sheet random(CriteriaSet set, Random random, int quality) {
        var marks = new HashMap<String, BigDecimal>();
        var cases = new HashMap<String, List<String>>();
        set.criteria().filter(criterion -> criterion.alternativeOf() != null)
                .forEach(criterion -> cases.computeIfAbsent(criterion.alternativeOf(), s -> new ArrayList<>())
                        .add(criterion.code()));
        var chosen = new HashSet<String>();
        cases.values().forEach(codes -> chosen.add(codes.get(random.nextInt(codes.size()))));
        set.criteria().filter(criterion -> criterion.alternativeOf() == null || chosen.contains(criterion.code()))
                .forEach(criterion -> marks.put(criterion.code(), random.nextInt(100) < quality
                        ? criterion.max()
                        : criterion.marks().get(random.nextInt(criterion.marks().size()))));
        var named = set.disqualifiers().stream().map(disqualifier -> disqualifier.code())
                .filter(code -> random.nextInt(40) == 0).toArray(String[]::new);
        return sheet(marks, named);
    }
}
