package vn.ocop.registry.export.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.registry.export.Table;

class CsvFileTests {

    private static String line(@Nullable String... cells) throws IOException {
        var out = new ByteArrayOutputStream();
        CsvFile.write(new Table("t", taker -> {
            taker.columns(List.of("a"));
            taker.row(Arrays.asList(cells));
        }), out);
        return out.toString(StandardCharsets.UTF_8).split("\r\n", 2)[1].strip();
    }

    @Test
    void everyCellThatIsNotBlankStandsInQuotes() throws IOException {
        assertThat(line("xôi", null, "a \"b\", c", "")).isEqualTo("\"xôi\",,\"a \"\"b\"\", c\",\"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "＝1", "＋1", "－1", "＠x", " =1", "\u00A0=1", "\u200B=1", "\t=1",
            "\r=1",
            "\n=1", "\uFEFF=1"})
    void aTextIsNeverAFormula(String text) throws IOException {
        int sign = text.length() - text.replaceFirst("^[\\s\\p{Z}\\p{C}]+", "").length();

        assertThat(line(text)).isEqualTo("\"" + text.substring(0, sign) + "'" + text.substring(sign) + "\"");
    }

    @Test
    void norIsAPartOfItWhereTheSemicolonStandsBetweenCells() throws IOException {
        assertThat(line("abc;=1+1;y")).isEqualTo("\"abc;'=1+1;y\"");
        assertThat(line("abc\n ＝1+1")).isEqualTo("\"abc\n '＝1+1\"");
    }

    @Test
    void aSignWithinATextIsLeftAlone() throws IOException {
        assertThat(line("a=b; 3-4@x")).isEqualTo("\"a=b; 3-4@x\"");
    }
}
