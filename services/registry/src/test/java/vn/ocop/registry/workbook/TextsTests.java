package vn.ocop.registry.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTests {

    @ParameterizedTest
    @ValueSource(strings = {"5/3/2024", "05/03/2024", "05-03-2024", "5.3.24", "2024-03-05", "Ngày 5 tháng 3 năm 2024"})
    void aDayIsReadAsVietnamWritesIt(String text) {
        assertThat(Texts.day(text)).contains(LocalDate.of(2024, 3, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13/13/2024", "31/2/2024", "3/2024", "2024", "tháng 3", "", "3/13/2024"})
    void whatIsNoSureDayIsNone(String text) {
        assertThat(Texts.day(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "3 sao, 3", "4*, 4", "★★★, 3", "bốn sao, 4", "4 sao OCOP, 4", "Hạng 5 sao, 5", "OCOP 3 sao, 3",
            "3.0, 3"})
    void starsAreReadHoweverTheyAreWritten(String text, int stars) {
        assertThat(Texts.stars(text)).hasValue(stars);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "0", "3-4", "3,5", "sao", "tiềm năng 5 sao?", "34"})
    void whatIsNoSureStarsIsNone(String text) {
        assertThat(Texts.stars(text)).isEmpty();
    }

    @Test
    void aTelephoneNumberGetsBackTheZeroThatASpreadsheetTook() {
        assertThat(Texts.phones(new Cell(Cell.Kind.NUMBER, "912000111", null, false))).containsExactly("0912000111");
        assertThat(Texts.phones(Cell.text("0912 000 111 / 0987.000.222"))).containsExactly("0912000111", "0987000222");
        assertThat(Texts.phones(Cell.text("không có"))).isEqualTo(List.of());
    }

    @Test
    void aYearIsFourDigits() {
        assertThat(Texts.year("2023")).hasValue(2023);
        assertThat(Texts.year("Năm 2023")).hasValue(2023);
        assertThat(Texts.year("23")).isEmpty();
    }
}
