package vn.ocop.registry.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({"60,60", "31,60", "30,30", "8,30", "7,7", "0,7"})
    void aPaperStandsAtTheNearestStepThatIsNotPast(int daysLeft, int step) {
        assertThat(Deadline.of(TODAY.plusDays(daysLeft), TODAY)).get()
                .isEqualTo(new Deadline(TODAY.plusDays(daysLeft), step, daysLeft));
    }

    @Test
    void farOffOrPastItStandsAtNone() {
        assertThat(Deadline.of(TODAY.plusDays(61), TODAY)).isEmpty();
        assertThat(Deadline.of(TODAY.minusDays(1), TODAY)).isEmpty();
        assertThat(Deadline.of(LocalDate.of(9999, 1, 1), TODAY)).isEmpty();
        assertThat(Deadline.horizon(TODAY)).isEqualTo(TODAY.plusDays(60));
    }
}
