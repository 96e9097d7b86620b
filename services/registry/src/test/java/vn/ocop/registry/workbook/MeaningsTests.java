package vn.ocop.registry.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.registry.producer.ProducerType;
import vn.ocop.registry.workbook.Meanings.KnownUnit;

class MeaningsTests {

    private static final List<KnownUnit> UNITS = List.of(new KnownUnit("09817", "Xã Ô Diên"),
            new KnownUnit("00100", "Phường Đông Ngạc"), new KnownUnit("00200", "Xã Thanh Trì"),
            new KnownUnit("00201", "Phường Thanh Trì"));
    private final Meanings meanings = new Meanings(UNITS, List.of());

    @ParameterizedTest
    @ValueSource(strings = {"Xã Ô Diên", "Ô Diên", "xã ô diên", "X. Ô Diên", "O DIEN", "Xã Ô Diên, Hà Nội",
            "Ô Diên - TP Hà Nội"})
    void aUnitIsKnownHoweverItsNameIsWritten(String text) {
        assertThat(meanings.unit(text)).contains("09817");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thanh Trì", "Hạ Mỗ", "", "Phường Ô Diên", "Ô Diên 2"})
    void whatMayBeAnotherUnitIsNotGuessed(String text) {
        assertThat(meanings.unit(text)).isEmpty();
    }

    @Test
    void theKindTellsTwoUnitsOfOneNameApart() {
        assertThat(meanings.unit("Phường Thanh Trì")).contains("00201");
        assertThat(meanings.unit("Xã Thanh Trì")).contains("00200");
    }

    @Test
    void whatAnOfficerHasSaidGoesFirst() {
        var learnt = new Meanings(UNITS, List.of(Alias.of(Alias.Kind.UNIT, "Hạ Mỗ (cũ)", "09817"),
                Alias.of(Alias.Kind.TYPE, "cơ sở", "HOUSEHOLD_BUSINESS"), Alias.of(Alias.Kind.SET, "Bánh kẹo", "06"),
                Alias.of(Alias.Kind.UNIT, "", "09817")));

        assertThat(learnt.unit("hạ mỗ  (CŨ)")).contains("09817");
        assertThat(learnt.unit("")).contains("09817");
        assertThat(learnt.type("Cơ Sở")).contains(ProducerType.HOUSEHOLD_BUSINESS);
        assertThat(learnt.set("bánh kẹo")).contains("06");
    }

    @Test
    void aTypeIsKnownByItsUsualNamesOnly() {
        assertThat(meanings.type("HTX")).contains(ProducerType.COOPERATIVE);
        assertThat(meanings.type("Công ty TNHH")).contains(ProducerType.SME);
        assertThat(meanings.type("cơ sở")).isEmpty();
        assertThat(meanings.set("Bộ 06")).contains("06");
        assertThat(meanings.set("Thực phẩm")).isEmpty();
    }
}
