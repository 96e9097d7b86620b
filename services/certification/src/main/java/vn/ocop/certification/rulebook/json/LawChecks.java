package vn.ocop.certification.rulebook.json;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ocop.certification.rulebook.CriteriaSet;
import vn.ocop.certification.rulebook.Criterion;
import vn.ocop.certification.rulebook.Disqualifier;
import vn.ocop.certification.rulebook.LegalItem;
import vn.ocop.certification.rulebook.Level;
import vn.ocop.certification.rulebook.Part;
import vn.ocop.certification.rulebook.PartRule;
import vn.ocop.certification.rulebook.Rulebook;
import vn.ocop.certification.rulebook.Section;

/** What must hold inside a set and between a set and its rulebook, whatever the law says. */
final class LawChecks {

    private final Rulebook rulebook;
    private final String file;

    private LawChecks(Rulebook rulebook, String file) {
        this.rulebook = rulebook;
        this.file = file;
    }

    /** @throws LawFileException at the first row that contradicts another */
    static void check(Rulebook rulebook, Function<String, String> fileOfSet) {
        rulebook.sets().values().forEach(set -> new LawChecks(rulebook, fileOfSet.apply(set.code())).check(set));
    }

    private void check(CriteriaSet set) {
        var maxima = rulebook.parts().stream().collect(Collectors.toMap(PartRule::code, PartRule::max));
        require(maxima.size() == set.parts().size(), "", "parts must be " + maxima.keySet());
        var codes = new HashSet<String>();
        for (var part : set.parts()) {
            require(part.max().compareTo(maxima.getOrDefault(part.code(), BigDecimal.ZERO)) == 0, part.code(),
                    "its maximum must be that of the rulebook");
            unique(codes, part.code());
            check(part, codes);
        }
        unique(new HashSet<>(), set.disqualifiers().stream().map(Disqualifier::code).toList());
        for (var disqualifier : set.disqualifiers()) {
            require(disqualifier.scope().equals(Disqualifier.DOSSIER) || codes.contains(disqualifier.scope()),
                    disqualifier.code(), "no criterion or section " + disqualifier.scope());
            require(!disqualifier.byZero() || !disqualifier.scope().equals(Disqualifier.DOSSIER), disqualifier.code(),
                    "what follows from points stands at a criterion or section");
        }
        var ministries = rulebook.ministries().stream().map(LegalItem::code).toList();
        require(ministries.containsAll(set.leadMinistries()), "leadMinistries", "unknown ministry");
        require(set.samples() == rulebook.samples().forSet(set.code()), "samples", "must be as in the rulebook");
    }

    private void check(Part part, Set<String> codes) {
        var sections = new HashMap<String, Section>();
        var sums = new HashMap<String, BigDecimal>();
        for (var section : part.sections()) {
            unique(codes, section.code());
            sections.put(section.code(), section);
            section.groups().forEach(group -> unique(codes, group.code()));
        }
        for (var criterion : part.criteria()) {
            unique(codes, criterion.code());
            var section = sections.get(criterion.section());
            require(section != null, criterion.code(), "no section " + criterion.section());
            check(criterion);
            checkAlternative(criterion, sections);
            sums.merge(criterion.section(), criterion.max(),
                    criterion.alternativeOf() == null ? BigDecimal::add : BigDecimal::max);
            if (criterion.group() != null) {
                sums.merge(criterion.group(), criterion.max(), BigDecimal::add);
            }
        }
        var total = BigDecimal.ZERO;
        for (var section : part.sections()) {
            requireSum(section.code(), section.max(), sums);
            section.groups().forEach(group -> requireSum(group.code(), group.max(), sums));
            total = total.add(section.max());
        }
        require(total.compareTo(part.max()) == 0, part.code(), "its sections make " + total + ", not " + part.max());
    }

    private void requireSum(String code, BigDecimal max, Map<String, BigDecimal> sums) {
        var sum = sums.getOrDefault(code, BigDecimal.ZERO);
        require(sum.compareTo(max) == 0, code, "its criteria make " + sum + ", not " + max);
    }

    private void checkAlternative(Criterion criterion, Map<String, Section> sections) {
        var of = criterion.alternativeOf();
        var section = sections.get(criterion.section());
        boolean chooseOne = section != null && section.chooseOne();
        require(chooseOne == (of != null) && (of == null || of.equals(criterion.section())), criterion.code(),
                "alternatives are the criteria of a section with chooseOne");
        require(of == null || (section != null && section.max().compareTo(criterion.max()) == 0), criterion.code(),
                "an alternative is worth its whole section");
        require(of == null || criterion.levels().stream().allMatch(level -> level.minimumForStars() == null),
                criterion.code(), "an alternative has no star minimums");
    }

    private void check(Criterion criterion) {
        var levels = criterion.levels();
        require(!levels.isEmpty(), criterion.code(), "no levels");
        require(levels.getLast().points().compareTo(criterion.max()) == 0, criterion.code(),
                "its best level is " + levels.getLast().points() + ", not " + criterion.max());
        require(levels.getFirst().points().signum() >= 0, criterion.code(), "points below 0");
        for (int i = 1; i < levels.size(); i++) {
            int rise = levels.get(i).points().compareTo(levels.get(i - 1).points());
            require(rise > 0 || (rise == 0 && criterion.doubt() != null), criterion.code(),
                    "points must rise from level to level, unless the row states a doubt");
        }
        checkMinimums(criterion, levels);
    }

    private void checkMinimums(Criterion criterion, List<Level> levels) {
        int last = rulebook.highestRankWithoutMinimums();
        for (var level : levels) {
            var stars = level.minimumForStars();
            if (stars != null) {
                require(stars > last && stars <= rulebook.bands().getFirst().stars(), criterion.code(),
                        "star minimums must rise with the levels, and only certified ranks have them");
                last = stars;
            }
        }
    }

    private void unique(Set<String> codes, List<String> all) {
        all.forEach(code -> unique(codes, code));
    }

    private void unique(Set<String> codes, String code) {
        require(codes.add(code), code, "this code stands twice");
    }

    private void require(boolean holds, String row, String problem) {
        if (!holds) {
            throw new LawFileException(file, row, problem);
        }
    }
}
