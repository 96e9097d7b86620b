package vn.ocop.registry.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What docs/personal-data.md says of each field is what the platform does. */
class PersonalDataTableTests {

    @ParameterizedTest
    @EnumSource
    void theTableSaysOfEveryFieldWhatTheCodeDoes(PersonalField field) throws IOException {
        var cells = rows().getOrDefault(field.path(), new String[8]);

        assertThat(cells[3]).isEqualTo(field.basis() == PersonalField.Basis.DUTY ? "duty" : "consent");
        assertThat(cells[6]).isEqualTo(PersonalField.onConsent().contains(field) ? "removed" : "stays");
        assertThat(cells[7]).startsWith(PersonalField.erasable(true).contains(field) ? "removed" : "kept");
        assertThat(PersonalField.erasable(false)).contains(field);
    }

    /** The cells of each row by the field's path. */
    private static Map<String, String[]> rows() throws IOException {
        return Files.readString(Path.of("../../docs/personal-data.md")).lines().filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new))
                .collect(Collectors.toMap(cells -> cells[1].split("`")[1], cells -> cells));
    }
}
