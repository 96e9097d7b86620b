package vn.ocop.registry.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.registry.workbook.Meanings.KnownUnit;
import vn.ocop.registry.workbook.Verdict.Outcome;

class JudgeTests {

    private static final Map<Column, String> GOOD = Map.of(Column.PRODUCT, "Cháo sen", Column.TYPE, "HTX",
            Column.PRODUCER, "HTX Hạ Mỗ", Column.UNIT, "Ô Diên", Column.PHONE, "0912000111", Column.RANK, "3 sao",
            Column.STARS_1, "3", Column.DATE_1, "20/12/2023", Column.YEAR_1, "2023");

    private final RowReader reader = new RowReader(new Meanings(
            List.of(new KnownUnit("09817", "Xã Ô Diên"), new KnownUnit("09784", "Xã Đan Phượng")), List.of()),
            LocalDate.of(2026, 11, 24));
    private final KnownRegister register = new KnownRegister();
    private final Judge judge = new Judge(register, "09817"::equals);
    private int number = 4;

    private Verdict judge(Map<Column, String> changes, Decision decision) {
        var cells = new EnumMap<Column, Cell>(Column.class);
        GOOD.forEach((column, text) -> cells.put(column, Cell.text(text)));
        changes.forEach((column, text) -> cells.put(column, Cell.text(text)));
        cells.values().removeIf(cell -> cell.text().isEmpty());
        return judge.judge(reader.read(new SourceRow("Tờ 1", number++, cells)), decision).verdict();
    }

    private Verdict judge(Map<Column, String> changes) {
        return judge(changes, Decision.OPEN);
    }

    private static List<String> codes(Verdict verdict) {
        return verdict.findings().stream().map(Finding::code).toList();
    }

    @Test
    void aCleanRowIsNew() {
        assertThat(judge(Map.of()).outcome()).isEqualTo(Outcome.NEW);
    }

    @Test
    void theSameRowAgainJoinsTheFirst() {
        judge(Map.of());
        var again = judge(Map.of());

        assertThat(again.outcome()).isEqualTo(Outcome.JOINED);
        assertThat(codes(again)).containsExactly("repeated");
    }

    @Test
    void aProductOfTheRegisterIsJoinedAndAnotherOfItsProducerIsNew() {
        var producer = UUID.randomUUID();
        var product = UUID.randomUUID();
        register.add("09817", producer, "Hợp tác xã Hạ Mỗ", new KnownRegister.Told(0, null, null, null, null))
                .hold("CHÁO SEN", new KnownRegister.Held(product));

        assertThat(judge(Map.of()).productId()).isEqualTo(product);
        var other = judge(Map.of(Column.PRODUCT, "Chè sen"));
        assertThat(other.outcome()).isEqualTo(Outcome.NEW);
        assertThat(other.producerId()).isEqualTo(producer);
    }

    @Test
    void aRowOfAnotherUnitIsRefused() {
        assertThat(judge(Map.of(Column.UNIT, "Xã Đan Phượng")).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aRowWithoutNamesIsRefusedAndABrokenFormulaToo() {
        assertThat(judge(Map.of(Column.PRODUCT, "")).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(codes(judge(Map.of(Column.PRODUCER, "#REF!")))).containsExactly("error-cell");
        assertThat(codes(judge(Map.of(Column.PRODUCER, "---")))).containsExactly("no-name");
    }

    @Test
    void aDayAndAYearThatDisagreeAreDoubtfulAndLeftOutWhenTaken() {
        var doubtful = judge(Map.of(Column.YEAR_1, "2022"));
        assertThat(doubtful.outcome()).isEqualTo(Outcome.DOUBTFUL);
        assertThat(codes(doubtful)).containsExactly("year-disagrees");

        assertThat(judge(Map.of(Column.YEAR_1, "2022"), Decision.TAKE).outcome()).isEqualTo(Outcome.NEW);
    }

    @Test
    void aTextWithoutMeaningCannotBeTakenBeforeSomebodySaysWhatItMeans() {
        assertThat(judge(Map.of(Column.UNIT, "Hạ Mỗ"), Decision.TAKE).outcome()).isEqualTo(Outcome.DOUBTFUL);
        assertThat(judge(Map.of(Column.TYPE, "cơ sở"), Decision.TAKE).outcome()).isEqualTo(Outcome.DOUBTFUL);
    }

    @Test
    void aNameWithOneWrongLetterIsAskedAbout() {
        judge(Map.of(Column.PRODUCER, "HTX Nông nghiệp Hạ Mỗ"));
        var near = judge(Map.of(Column.PRODUCER, "HTX Nông ngiệp Hạ Mỗ", Column.PRODUCT, "Chè"));

        assertThat(codes(near)).containsExactly("near-producer");
        assertThat(judge(Map.of(Column.PRODUCER, "Hợp tác xã nông nghiệp HẠ MỖ", Column.PRODUCT, "Bánh")).outcome())
                .isEqualTo(Outcome.NEW);
    }

    @Test
    void namesThatDifferInANumberAreTwoProducers() {
        judge(Map.of(Column.PRODUCER, "Tổ hợp tác làm diều số 1"));

        assertThat(judge(Map.of(Column.PRODUCER, "Tổ hợp tác làm diều số 2")).outcome()).isEqualTo(Outcome.NEW);
    }

    /** Every name compared with every other would take for ever. */
    @Test
    void ofCountlessNamesThatBeginAlikeOnlySomeAreCompared() {
        for (int i = 0; i < 26 * 26; i++) {
            var end = ("" + (char) ('a' + i / 26)).repeat(3) + ("" + (char) ('a' + i % 26)).repeat(3);
            judge(Map.of(Column.PRODUCER, "HTX rau quả sạch " + end));
        }

        assertThat(codes(judge(Map.of(Column.PRODUCER, "HTX rau quả sạch aaabbx", Column.PRODUCT, "Chè"))))
                .containsExactly("near-producer");
        assertThat(codes(judge(Map.of(Column.PRODUCER, "HTX rau quả sạch zzzyyx", Column.PRODUCT, "Chè")))).isEmpty();
    }

    @Test
    void twoRowsThatTellDifferentThingsOfOneProducerAreAskedAbout() {
        judge(Map.of());
        var other = judge(Map.of(Column.PRODUCT, "Chè sen", Column.PHONE, "0987000222"));

        assertThat(codes(other)).containsExactly("producer-disagrees");
    }

    @Test
    void oneTelephoneNumberMayBeWrittenInManyWays() {
        register.add("09817", UUID.randomUUID(), "HTX Hạ Mỗ",
                new KnownRegister.Told(0, null, null, null, "+84 912 000 111"));

        assertThat(codes(judge(Map.of()))).isEmpty();
    }

    @Test
    void theRankMustBeTheLastRecognitions() {
        assertThat(codes(judge(Map.of(Column.RANK, "4 sao")))).containsExactly("rank-disagrees");
        assertThat(judge(Map.of(Column.RANK, "4 sao", Column.STARS_2, "4", Column.YEAR_2, "2025")).outcome())
                .isEqualTo(Outcome.NEW);
    }

    @Test
    void aRowThatAnOfficerLeavesOutIsRefused() {
        assertThat(codes(judge(Map.of(), Decision.LEAVE))).containsExactly("left-out");
    }
}
