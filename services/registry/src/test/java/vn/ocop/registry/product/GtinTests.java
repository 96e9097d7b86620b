package vn.ocop.registry.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTests {

    @ParameterizedTest
    @ValueSource(strings = {"96385074", "036000291452", "4006381333931", "8938505974194", "00036000291452",
            "14006381333938"})
    void aNumberWithItsCheckDigitIsOne(String number) {
        assertThat(Gtin.isOne(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "96385075", "4006381333930", "4006318333931", "40063813339310", "400638133393",
            "4006381333931 ", "400638133393a", "４００６３８１３３３９３１", "123456789"})
    void anotherIsNot(String number) {
        assertThat(Gtin.isOne(number)).isFalse();
    }
}
