package vn.ocop.registry.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalKeysTests {

    private static final String NUMBER = "001184012345";
    private static final String FIRST = "1:" + "a".repeat(40);
    private static final String SECOND = "2:" + "b".repeat(40);

    private final UUID row = UUID.randomUUID();
    private final PersonalKeys keys = PersonalKeys.parse(FIRST);

    @Test
    void aNumberIsSealedDifferentlyEachTimeAndOpens() {
        var once = keys.seal(NUMBER, row);
        var again = keys.seal(NUMBER, row);

        assertThat(once.sealed()).isNotEqualTo(again.sealed());
        assertThat(new String(once.sealed(), StandardCharsets.ISO_8859_1)).doesNotContain(NUMBER);
        assertThat(keys.open(once, row)).isEqualTo(NUMBER);
    }

    @Test
    void equalNumbersHaveEqualIndexesUnderOneKeyOnly() {
        assertThat(keys.seal(NUMBER, row).index()).isEqualTo(keys.seal(NUMBER, UUID.randomUUID()).index());
        assertThat(keys.seal("001184012346", row).index()).isNotEqualTo(keys.seal(NUMBER, row).index());
        assertThat(PersonalKeys.parse(SECOND).seal(NUMBER, row).index()).isNotEqualTo(keys.seal(NUMBER, row).index());
    }

    @Test
    void anAlteredOrMovedNumberDoesNotOpen() {
        var sealed = keys.seal(NUMBER, row);
        assertThatThrownBy(() -> keys.open(sealed, UUID.randomUUID())).isInstanceOf(IllegalStateException.class);

        sealed.sealed()[20] ^= 1;
        assertThatThrownBy(() -> keys.open(sealed, row)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void afterAChangeOfKeysTheOldOnesStillOpenAndAreStillFound() {
        var old = keys.seal(NUMBER, row);
        var both = PersonalKeys.parse(SECOND + ", " + FIRST);

        assertThat(both.currentId()).isEqualTo("2");
        assertThat(both.open(old, row)).isEqualTo(NUMBER);
        assertThat(both.indexes(NUMBER)).anyMatch(index -> java.util.Arrays.equals(index, old.index()));
        assertThatThrownBy(() -> PersonalKeys.parse(SECOND).open(old, row)).hasMessageContaining("not known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1", "1:short", ":aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "1:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,1:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"})
    void withoutAUsableKeyThereIsAClearSentenceThatDoesNotShowIt(String setting) {
        assertThatThrownBy(() -> PersonalKeys.parse(setting)).isInstanceOf(NoPersonalKey.class)
                .hasMessageStartingWith("OCOP_PERSONAL_KEY").hasMessageNotContaining("aaaa");
    }
}
