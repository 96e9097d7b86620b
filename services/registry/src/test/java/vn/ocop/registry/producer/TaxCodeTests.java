package vn.ocop.registry.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.platform.refusal.Refusal;

class TaxCodeTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static TaxCode read(String text, ProducerType type) {
        return TaxCode.parse(text, type, TODAY);
    }

    private static String refusal(String text, ProducerType type) {
        return catchThrowableOfType(Refusal.class, () -> read(text, type)).fields().getFirst().code();
    }

    @ParameterizedTest
    @CsvSource({"0100233488, 0100233488", "0314409058, 0314409058", "0100047516, 0100047516",
            "01 0023 3488, 0100233488", "0100233488-001, 0100233488-001", "0100233488999, 0100233488-999"})
    void businessCodesAreReadAsPeopleWriteThem(String written, String read) {
        assertThat(read(written, ProducerType.COOPERATIVE).value()).isEqualTo(read);
    }

    @Test
    void ofTenCodesThatDifferInTheLastDigitAtMostOneExists() {
        for (int serial = 1; serial < 400; serial++) {
            var begin = "01%07d".formatted(serial);
            assertThat(IntStream.range(0, 10).filter(last -> exists(begin + last)).count()).isLessThanOrEqualTo(1);
        }
    }

    private static boolean exists(String code) {
        try {
            read(code, ProducerType.SME);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    @Test
    void everySingleWrongDigitIsFound() {
        var right = "0100233488";
        for (int place = 0; place < right.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != right.charAt(place)) {
                    var wrong = right.substring(0, place) + digit + right.substring(place + 1);
                    assertThat(exists(wrong)).as(wrong).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0100000000", "0000233488", "0100233488-000", "0100233489"})
    void codesThatCannotExistAreRefused(String code) {
        assertThat(refusal(code, ProducerType.SME)).isEqualTo("check-digit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "01002334881", "01002334880012", "010023348x", "0100233488-01",
            "٠١٠٠٢٣٣٤٨٨", "0100233488\n001"})
    void whatIsNoCodeIsRefused(String code) {
        assertThat(refusal(code, ProducerType.SME)).isEqualTo("wrong-format");
    }

    @ParameterizedTest
    @ValueSource(strings = {"001084012345", "001184012345", "096205012345", "001326000001", "301084012345"})
    void aHouseholdMayUseAPersonalNumber(String number) {
        assertThat(read(number, ProducerType.HOUSEHOLD_BUSINESS).isPersonal()).isTrue();
        assertThat(read(number, ProducerType.FARM).isPersonal()).isTrue();
        assertThat(refusal(number, ProducerType.SME)).isEqualTo("personal-number");
        assertThat(refusal(number, ProducerType.COOPERATIVE)).isEqualTo("personal-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"000084012345", "003084012345", "097084012345", "099184012345"})
    void aPersonalNumberOfNoProvinceIsRefused(String number) {
        assertThat(refusal(number, ProducerType.HOUSEHOLD_BUSINESS)).isEqualTo("birth-place");
    }

    @ParameterizedTest
    @ValueSource(strings = {"001227012345", "001399012345", "001426012345", "001900012345", "001005012345"})
    void aPersonalNumberOfSomebodyUnbornOrTooOldIsRefused(String number) {
        assertThat(refusal(number, ProducerType.HOUSEHOLD_BUSINESS)).isEqualTo("birth-year");
    }

    @Test
    void aPersonalNumberIsNeverPrinted() {
        var code = read("001084012345", ProducerType.HOUSEHOLD_BUSINESS);

        assertThat(code.shown()).isEqualTo("•••••••••345");
        assertThat(code + " " + new Producer.Description(ProducerType.FARM, "x", code, Details.UNKNOWN))
                .doesNotContain("001084012345");
        assertThat(read("0100233488", ProducerType.SME).shown()).isEqualTo("0100233488");
    }
}
