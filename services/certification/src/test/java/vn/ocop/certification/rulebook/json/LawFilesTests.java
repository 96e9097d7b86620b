package vn.ocop.certification.rulebook.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawFilesTests {

    private static final String SET = "26-2026/sets/01.json";

    @Test
    void answersASetsFileAsItIs() {
        var files = LawFiles.load();
        assertThat(files.document("26-2026", "01")).hasValueSatisfying(
                bytes -> assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("{").contains("\"A.1.1\""));
        assertThat(files.document("26-2026", "27")).isEmpty();
        assertThat(files.document("..", "index")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            an unknown member | "samples": 5 | "samples": 5, "colour": 1 | 01.json: unknown member colour
            a missing member | "samples": 5, | "x": 5, | samples is missing
            a member twice | "samples": 5 | "samples": 5, "samples": 5 | 01.json: line
            a wrong number of samples | "samples": 5 | "samples": 4 | samples: must be as in the rulebook
            an unknown ministry | ["MAE"] | ["MOF"] | unknown ministry
            a part of another maximum | "code": "A", "max": 40 | "code": "A", "max": 41 | A: its maximum must be that
            a section that does not sum up | "max": 18 | "max": 17 | A.1: its criteria make 18, not 17
            a best level below the maximum | "1.1", "max": 3 | "1.1", "max": 4 | A.1.1: its best level is 3, not 4
            points that do not rise | "points": 2 | "points": 1 | A.1.1: points must rise
            points in words | "points": 2 | "points": "2" | A.1.1 levels[1]: points must be a number
            a minimum for 2 stars | "minimumForStars": 3 | "minimumForStars": 2 | star minimums must rise
            a code twice | "code": "A.1.2" | "code": "A.1.1" | A.1.1: this code stands twice
            a criterion of no section | "A.1", "no": "1.1" | "A.9", "no": "1.1" | A.1.1: no section A.9
            a disqualifier of no criterion | "scope": "A.2.1" | "scope": "A.2.9" | no criterion or section A.2.9
            a derived reason of a whole dossier | "scope": "dossier" | "scope": "dossier", "byZero": true | what follows from points stands at
            an empty label | "vi": "Phát triển sản phẩm" | "vi": " " | A A.2: vi must be a text
            """)
    void refusesAFileWith(String what, String text, String replacement, String message) {
        assertThatThrownBy(() -> LawFiles.load(changing(SET, text, replacement)))
                .as(what)
                .isInstanceOf(LawFileException.class)
                .hasMessageStartingWith(SET)
                .hasMessageContaining(message);
    }

    @Test
    void refusesBandsWithAGap() {
        assertThatThrownBy(() -> LawFiles.load(changing("26-2026/rulebook.json", "\"from\": 70, \"to\": 90",
                "\"from\": 70, \"to\": 89")))
                .isInstanceOf(LawFileException.class)
                .hasMessageContaining("without gap");
    }

    @Test
    void refusesARulebookThatIsNotThere() {
        assertThatThrownBy(() -> LawFiles.load(changing("index.json", "26-2026", "27-2027")))
                .isInstanceOf(LawFileException.class)
                .hasMessage("27-2027/rulebook.json: no such file");
    }

    private static LawFiles.Source changing(String file, String text, String replacement) {
        Map<String, byte[]> changed = new HashMap<>();
        var original = new String(java.util.Objects.requireNonNull(read(file)), StandardCharsets.UTF_8);
        int at = original.indexOf(text);
        assertThat(at).as("%s is in %s", text, file).isNotNegative();
        changed.put(file, (original.substring(0, at) + replacement + original.substring(at + text.length()))
                .getBytes(StandardCharsets.UTF_8));
        return path -> changed.containsKey(path) ? changed.get(path) : read(path);
    }

    private static byte @Nullable [] read(String path) {
        try (var in = LawFilesTests.class.getResourceAsStream("/law/" + path)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
