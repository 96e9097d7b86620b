package vn.ocop.registry.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ocop.registry.workbook.Recognition;

class RoundsTests {

    private static final Recognition SECOND = round(2, 2022);
    private static final Recognition ISSUED = round(0, 2026);

    private static Recognition round(int round, int year) {
        return new Recognition(round, 3, LocalDate.of(year, 5, 1), year, null, null, LocalDate.of(year + 3, 5, 1));
    }

    @Test
    void whatAWorkbookToldKeepsItsPlace() {
        assertThat(Rounds.of(List.of(SECOND), List.of())).isEqualTo(new Rounds(null, SECOND));
    }

    @Test
    void aCertificateComesAfterIt() {
        assertThat(Rounds.of(List.of(SECOND), List.of(ISSUED))).isEqualTo(new Rounds(SECOND, ISSUED));
    }

    @Test
    void ofManyTheFirstAndTheLastAreSaid() {
        var rounds = Rounds.of(List.of(SECOND), List.of(round(0, 2024), ISSUED));
        assertThat(rounds).isEqualTo(new Rounds(SECOND, ISSUED));
        assertThat(rounds.last()).isEqualTo(ISSUED);
    }

    @Test
    void withoutAnyThereIsNoRank() {
        assertThat(Rounds.of(List.of(), List.of())).isEqualTo(Rounds.NONE);
        assertThat(Rounds.NONE.last()).isNull();
    }
}
