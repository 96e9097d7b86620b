package vn.ocop.certification.rulebook.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.certification.rulebook.CriteriaSet;
import vn.ocop.certification.rulebook.Criterion;
import vn.ocop.certification.rulebook.Level;
import vn.ocop.certification.rulebook.Rulebook;

/** Every number of Phụ lục II stands as the decision has it. */
class LawNumbersTests {

    /** Of {@code 26-2026-digest.csv}, so that the digest is not changed together with the law unnoticed. */
    private static final String DIGEST_SHA_256 = "dc43d94a3ed5a7781126a11ab2d6517c4ee8c888c8324c693175ea8cdb22163b";

    private static final String HEADER = "set,criterion,max,levels\n";

    private final Rulebook law = LawFiles.load().rulebooks().byCode("26-2026").orElseThrow();

    @Test
    void holdsEveryNumberOfTheDigest() throws IOException, NoSuchAlgorithmException {
        var digest = digest();
        assertThat(sha256(digest)).isEqualTo(DIGEST_SHA_256);
        assertThat(canonical(law)).isEqualTo(digest);
    }

    @Test
    void holdsEveryNumberOfTheReferenceWhereItIsAtHand() throws IOException {
        var reference = reference();
        assumeTrue(reference.isPresent(), "no reference at hand");
        var tree = JsonMapper.shared().readTree(Files.readAllBytes(reference.get()));
        assertThat(canonical(law)).isEqualTo(canonical(tree));
    }

    @Test
    void countsWhatTheDecisionCounts() {
        var sets = law.sets().values();
        assertThat(sets).hasSize(26);
        assertThat(sets.stream().mapToInt(set -> set.parts().size()).sum()).isEqualTo(78);
        assertThat(sets.stream().flatMap(set -> set.parts().stream()).mapToInt(part -> part.sections().size()).sum())
                .isEqualTo(291);
        assertThat(sets.stream().flatMap(CriteriaSet::criteria)).hasSize(790);
        assertThat(levels()).hasSize(2579);
        assertThat(levels().stream().filter(level -> Objects.equals(level.minimumForStars(), 3))).hasSize(179);
        assertThat(levels().stream().filter(level -> Objects.equals(level.minimumForStars(), 4))).hasSize(290);
        assertThat(levels().stream().filter(level -> Objects.equals(level.minimumForStars(), 5))).hasSize(106);
        assertThat(levels().stream().filter(level -> level.corrected() != null)).hasSize(7);
        assertThat(levels().stream().filter(Level::implied)).hasSize(44);
    }

    @Test
    void everySetMakesFortyTwentyFiveAndThirtyFivePoints() {
        for (var set : law.sets().values()) {
            assertThat(set.parts().stream().map(part -> part.code() + best(part.criteria())).toList())
                    .as("set %s", set.code())
                    .containsExactly("A40", "B25", "C35");
        }
    }

    @Test
    void everySectionIsTheSumOfItsCriteriaOrOneOfItsAlternatives() {
        for (var set : law.sets().values()) {
            for (var part : set.parts()) {
                for (var section : part.sections()) {
                    var criteria = part.criteria().stream().filter(c -> c.section().equals(section.code())).toList();
                    assertThat(best(criteria)).as("%s of set %s", section.code(), set.code())
                            .isEqualByComparingTo(section.max());
                    assertThat(criteria).allMatch(c -> section.chooseOne() == (c.alternativeOf() != null));
                }
            }
        }
    }

    @Test
    void bestLevelIsTheMaximumAndPointsRiseSaveWhereADoubtIsStated() {
        for (var set : law.sets().values()) {
            set.criteria().forEach(criterion -> {
                var points = criterion.levels().stream().map(Level::points).toList();
                assertThat(points.getLast()).as("%s of set %s", criterion.code(), set.code())
                        .isEqualByComparingTo(criterion.max());
                assertThat(points).isSorted();
                if (criterion.doubt() == null) {
                    assertThat(points).doesNotHaveDuplicates();
                }
            });
        }
    }

    @Test
    void doubtfulRowsSayWhereTheyStand() {
        assertThat(doubt("03", "B.5.1")).contains("mục 5.1");
        assertThat(doubt("07", "A.3.1")).contains("mục 3.1");
        assertThat(doubt("10", "A.3.5")).contains("Phụ lục II");
        assertThat(doubt("23", "C.6.2")).contains("1, 1, 3, 5");
        assertThat(doubt("23", "C.9.0")).contains("4 / 1");
        assertThat(law.sets().get("26")).extracting(CriteriaSet::doubt).isNotNull();
    }

    private String doubt(String set, String criterion) {
        return law.set(set).orElseThrow().criteria()
                .filter(c -> c.code().equals(criterion))
                .map(c -> Objects.requireNonNull(c.doubt()).vi())
                .collect(Collectors.joining());
    }

    private List<Level> levels() {
        return law.sets().values().stream().flatMap(CriteriaSet::criteria).flatMap(c -> c.levels().stream()).toList();
    }

    private static BigDecimal best(List<Criterion> criteria) {
        var alone = criteria.stream().filter(c -> c.alternativeOf() == null).map(Criterion::max);
        var alternatives = criteria.stream().filter(c -> c.alternativeOf() != null)
                .collect(Collectors.toMap(Criterion::section, Criterion::max, BigDecimal::max)).values().stream();
        return java.util.stream.Stream.concat(alone, alternatives).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String canonical(Rulebook law) {
        var text = new StringBuilder(HEADER);
        law.sets().values().forEach(set -> set.criteria()
                .forEach(criterion -> text.append(set.code()).append(',').append(criterion.code()).append(',')
                        .append(criterion.max()).append(',')
                        .append(criterion.levels().stream()
                                .map(l -> l.points() + (l.minimumForStars() == null ? "" : "*" + l.minimumForStars()))
                                .collect(Collectors.joining(" ")))
                        .append('\n')));
        return text.toString();
    }

    private static String canonical(JsonNode reference) {
        var text = new StringBuilder(HEADER);
        for (var group : reference.path("groups")) {
            for (var set : group.path("sets")) {
                for (var part : set.path("parts")) {
                    for (var section : part.path("criteria")) {
                        for (var criterion : section.path("sub")) {
                            text.append(set.path("code").asString()).append(',')
                                    .append(criterion.path("code").asString())
                                    .append(',').append(criterion.path("max").asInt()).append(',')
                                    .append(String.join(" ", levels(criterion))).append('\n');
                        }
                    }
                }
            }
        }
        return text.toString();
    }

    private static List<String> levels(JsonNode criterion) {
        var levels = new ArrayList<String>();
        for (var level : criterion.path("levels")) {
            var stars = level.path("min_for_star");
            levels.add(level.path("points").asInt() + (stars.isNumber() ? "*" + stars.asInt() : ""));
        }
        return levels;
    }

    private static Optional<Path> reference() {
        var named = System.getProperty("OCOP_LAW_REFERENCE", System.getenv("OCOP_LAW_REFERENCE"));
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var candidate = folder.resolve("shared/domain/criteria-26-2026.json");
            if (Files.isRegularFile(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static String digest() throws IOException {
        try (var in = LawNumbersTests.class.getResourceAsStream("/law/26-2026-digest.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }
}
