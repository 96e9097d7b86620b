package vn.ocop.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoughtTests {

    /** The words go into a pattern: after the folding there must be nothing but letters and digits in them. */
    @ParameterizedTest
    @CsvSource({"kq％zx, kq zx", "kq＿zx, kq zx", "kq%_zx, kq zx", "kq＼％zx, kq zx", "ｋｑ７％, kq7", "Nếp＿CÁI, nep cai",
            "﹪ kq, kq"})
    void aSignPartsWordsAndStandsForNoOtherSigns(String typed, String words) {
        assertThat(new Sought(typed, null, null, null, null, null, null).words()).containsExactly(words.split(" "));
        assertThat(new Sought(null, null, null, typed, null, null, null).words()).containsExactly(words.split(" "));
    }
}
