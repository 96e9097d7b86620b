package vn.ocop.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTests {

    private final WorkingDays strict = WorkingDayFiles.load();
    private final WorkingDays expected = WorkingDayFiles.load(WorkingDays.Reading.EXPECTED);

    @ParameterizedTest
    @ValueSource(strings = {"2025-01-01", "2025-01-27", "2025-01-31", "2025-04-07", "2025-05-02", "2025-09-01",
            "2026-01-02",
            "2026-02-16", "2026-02-20", "2026-04-26", "2026-04-27", "2026-04-30", "2026-05-01", "2026-08-31",
            "2026-09-01",
            "2026-09-02", "2026-11-22", "2027-04-16", "2027-05-03", "2027-09-02"})
    void knowsDaysOff(LocalDate day) {
        assertThat(strict.isWorkingDay(day)).isFalse();
        assertThat(expected.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-04-26", "2026-01-10", "2026-08-22", "2026-11-23", "2026-02-23", "2025-02-03"})
    void knowsWorkedDaysSwappedSaturdaysAmongThem(LocalDate day) {
        assertThat(strict.isWorkingDay(day)).isTrue();
        assertThat(expected.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24", "2027-02-05", "2027-02-11", "2027-09-03", "2027-11-24"})
    void countsADayOffThatIsOnlyExpectedAsWorkedForALimit(LocalDate day) {
        assertThat(strict.isWorkingDay(day)).isTrue();
        assertThat(expected.isWorkingDay(day)).isFalse();
        assertThat(strict.day(day)).hasValueSatisfying(special -> assertThat(special.decided()).isFalse());
    }

    @ParameterizedTest
    @CsvSource({
            "2026-11-02,15,2026-11-23", "2026-11-01,15,2026-11-20", "2026-04-20,5,2026-04-28",
            "2026-08-17,15,2026-09-09",
            "2026-12-25,15,2027-01-18", "2026-11-23,0,2026-11-23", "2026-11-21,1,2026-11-23"})
    void countsFromTheDayAfter(LocalDate from, int days, LocalDate last) {
        assertThat(strict.plus(from, days)).isEqualTo(last);
    }

    @Test
    void aStrictLimitIsNeverLaterThanTheExpectedOne() {
        for (var from = LocalDate.of(2025, 1, 1); from.isBefore(LocalDate.of(2027, 11, 30)); from = from.plusDays(1)) {
            var due = strict.plus(from, 15);
            assertThat(due).isBeforeOrEqualTo(expected.plus(from, 15));
            assertThat(strict.between(from, due)).isEqualTo(15);
        }
    }

    @Test
    void aLimitThatReachesIntoAYearWithoutCalendarFallsEarly() {
        assertThat(strict.plus(LocalDate.of(2027, 12, 30), 15)).isEqualTo("2028-01-17")
                .isBefore(LocalDate.of(2028, 1, 21));
        assertThat(strict.isWorkingDay(LocalDate.of(2028, 1, 1))).isTrue();
        assertThat(strict.isWorkingDay(LocalDate.of(2028, 1, 2))).isFalse();
        assertThat(strict.day(LocalDate.of(2024, 12, 31))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-26,2026-11-24,-2", "2026-11-24,2026-11-24,0", "2026-11-23,2026-11-20,-1",
            "2026-11-22,2026-11-20,0", "2028-01-05,2027-12-30,-5"})
    void latenessIsANumberBelowZero(LocalDate today, LocalDate due, int left) {
        assertThat(strict.between(today, due)).isEqualTo(left);
    }

    @Test
    void refusesALimitBelowZero() {
        assertThatThrownBy(() -> strict.plus(LocalDate.of(2026, 11, 23), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesADayTwice() {
        var day = strict.day(LocalDate.of(2026, 9, 2)).orElseThrow();
        assertThatThrownBy(() -> new WorkingDays(List.of(2026), List.of(day, day)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSwapWorksOneSaturdayForEachDayTaken() {
        for (int year : List.of(2025, 2026, 2027)) {
            long taken = 0;
            long worked = 0;
            for (var date = LocalDate.of(year, 1, 1); date.getYear() == year; date = date.plusDays(1)) {
                var day = strict.day(date);
                taken += day.filter(d -> d.name().vi().contains("hoán đổi")).stream().count();
                worked += day.filter(d -> d.kind() == CalendarDay.Kind.WORKING).stream().count();
            }
            assertThat(taken).as("swaps of %s", year).isEqualTo(worked);
        }
    }
}
