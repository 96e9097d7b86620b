package vn.ocop.certification.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.platform.refusal.Refusal;

class SessionTests {

    /** C the chair, c an absent chair, M a member, m an absent one, = the first member once more. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CMM   |
            CMm   |
            CMMm  |
            CM    | too-few
            C     | too-few
            CMmm  | no-quorum
            MMM   | one-chair
            cMM   | one-chair
            CcM   | one-chair
            CCM   | one-chair
            CMM=  | seated-twice
            """)
    void isACouncil(String seats, @Nullable String problem) {
        var refused = catchThrowableOfType(Refusal.class, () -> called(seats));
        assertThat(refused == null ? null : refused.fields().getFirst().code()).isEqualTo(problem);

        var session = called("CMM");
        var reseated = catchThrowableOfType(Refusal.class, () -> session.reseat(seats(seats), List.of()));
        assertThat(reseated == null ? null : reseated.fields().getFirst().code()).isEqualTo(problem);
    }

    @Test
    void anAbsentMemberIsNotWaitedForAndAnAbsentChairDoesNotChair() {
        var session = called("CMm");

        assertThat(session.present()).containsExactly(new UUID(0, 0), new UUID(0, 1));
        assertThat(session.isPresent(new UUID(0, 1))).isTrue();
        assertThat(session.isPresent(new UUID(0, 2))).isFalse();
        assertThat(session.isSeated(new UUID(0, 3))).isFalse();
        assertThat(session.isSeated(new UUID(0, 2))).isTrue();
        assertThat(session.isChair(new UUID(0, 0))).isTrue();
        assertThat(session.isChair(new UUID(0, 1))).isFalse();
        var absent = new Session(session.id(), "01", session.owner(), 1, "", LocalDate.EPOCH, Sheets.REGULATION,
                List.of(new Seat(new UUID(0, 0), "Chủ tịch", true, false)), List.of(), Instant.EPOCH);
        assertThat(absent.isChair(new UUID(0, 0))).isFalse();
    }

    @Test
    void itsMembersAndAdvisorsJudge() {
        var session = called("CMM").reseat(seats("CMm"), List.of(new UUID(0, 9), new UUID(0, 1)));

        assertThat(session.version()).isEqualTo(2);
        assertThat(session.judges()).containsExactly(new UUID(0, 0), new UUID(0, 1), new UUID(0, 2), new UUID(0, 9));
    }

    @ParameterizedTest
    @CsvSource({"2,3,66,true", "2,3,67,false", "3,4,75,true", "2,4,50,true", "1,3,34,false"})
    void theQuorumIsAShareOfTheSeats(int present, int seats, int percent, boolean met) {
        assertThat(Sheets.regulation(percent, 10).quorumMet(present, seats)).isEqualTo(met);
    }

    private static Session called(String seats) {
        return Session.call(new UUID(1, 1), "01", new UUID(1, 2), "Phiên 1", LocalDate.EPOCH, Sheets.REGULATION,
                seats(seats), List.of(), Instant.EPOCH);
    }

    private static List<Seat> seats(String drawn) {
        var seats = new ArrayList<Seat>();
        for (int n = 0; n < drawn.length(); n++) {
            char seat = drawn.charAt(n);
            seats.add(new Seat(new UUID(0, seat == '=' ? 1 : n), "Ghế " + n, seat == 'C' || seat == 'c',
                    Character.isUpperCase(seat) || seat == '='));
        }
        return seats;
    }
}
