package vn.ocop.registry.producer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTests {

    @ParameterizedTest
    @ValueSource(strings = {"Hợp tác xã Diều sáo Bá Dương Nội", "HTX DIỀU SÁO BÁ DƯƠNG NỘI",
            "Công ty TNHH Diều sáo Bá Dương Nội", "Công ty TNHH một thành viên diều sáo, Bá Dương Nội",
            "Hộ kinh doanh: Diều sáo Bá Dương Nội", "CTY CP SX và TM diều sáo Bá Dương Nội",
            "dieu sao ba duong noi", "Tổ hợp tác  \"Diều sáo\" – Bá Dương Nội"})
    void namesThatDifferInFormAccentAndCaseFoldToTheSame(String name) {
        assertThat(Folded.name(name)).isEqualTo("dieu sao ba duong noi");
    }

    @ParameterizedTest
    @CsvSource({"Thôn Hạ Mỗ, ha mo", "HẠ MỖ, ha mo", "Cụm dân cư số 5, 5", "Số nhà 12 ngõ Đá, 12 da"})
    void placesFoldToWhatNamesThem(String place, String folded) {
        assertThat(Folded.place(place)).isEqualTo(folded);
    }

    @Test
    void aNameOfNothingButFormsStays() {
        assertThat(Folded.name("HTX Dịch vụ")).isEqualTo("htx dich vu");
        assertThat(Folded.place(null)).isEmpty();
    }

    @Test
    void wordsAreTakenAwayWholeOnly() {
        assertThat(Folded.name("HTX Hoa Vàng")).isEqualTo("hoa vang");
        assertThat(Folded.name("Tmart Sxyz")).isEqualTo("tmart sxyz");
    }
}
