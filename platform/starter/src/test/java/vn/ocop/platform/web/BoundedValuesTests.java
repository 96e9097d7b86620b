package vn.ocop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class BoundedValuesTests {

    private final JsonMapper json = JsonMapper.builder().addModule(BoundedValues.module()).build();

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2026-11-23", "2028-02-29", "2199-12-31"})
    void aDayIsADay(String day) {
        assertThat(json.readValue('"' + day + '"', LocalDate.class)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"+999999999-12-31\"", "\"0001-01-01\"", "\"1899-12-31\"", "\"2200-01-01\"",
            "\"2026-02-30\"", "\"2026-2-3\"", "\"23/11/2026\"", "\"\"", "20261123", "[2026,11,23]", "{}", "true"})
    void whatIsNoDayOfOurTimesIsRefused(String value) {
        assertThatThrownBy(() -> json.readValue(value, LocalDate.class)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "63", "89.99", "-1", "0.016666666666666666666", "1e2", "1234567890123456789012345678"})
    void aDecimalIsKeptAsItIs(String value) {
        assertThat(json.readValue(value, BigDecimal.class)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0e400", "1e400", "1e-400", "0e-100000", "0.00000000000000000000000000000000000000001",
            "12345678901234567890123456789012345678901", "\"3\"", "[3]", "{}"})
    void aDecimalThatNobodyCanKeepIsRefused(String value) {
        assertThatThrownBy(() -> json.readValue(value, BigDecimal.class)).isNotNull();
    }
}
