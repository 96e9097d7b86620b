package vn.ocop.certification.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.platform.refusal.Refusal;

class HearingTests {

    private static final UUID CHAIR = new UUID(0, 1);
    private static final UUID FIRST = new UUID(0, 2);
    private static final UUID SECOND = new UUID(0, 3);
    private static final List<UUID> ALL = List.of(CHAIR, FIRST, SECOND);
    private static final Result RESULT = new Result(BigDecimal.TEN, BigDecimal.ZERO, 1, 1, Set.of(), List.of(),
            Map.of(),
            null);

    @Test
    void allAreInWithTheLastSignature() {
        var open = scheduled().signedBy(CHAIR, ALL).signedBy(FIRST, ALL);
        assertThat(open.state()).isEqualTo(Hearing.State.OPEN);
        assertThat(open.allIn()).isFalse();
        assertThat(open.counted()).isEmpty();

        var in = open.signedBy(SECOND, ALL);
        assertThat(in.state()).isEqualTo(Hearing.State.ALL_IN);
        assertThat(in.counted()).isEqualTo(ALL);
        assertThat(in.version()).isEqualTo(4);
    }

    @Test
    void whoIsRecordedAbsentIsNotWaitedFor() {
        var waiting = scheduled().signedBy(CHAIR, ALL).signedBy(FIRST, ALL);

        var in = waiting.reseated(List.of(CHAIR, FIRST), null);
        assertThat(in.state()).isEqualTo(Hearing.State.ALL_IN);
        assertThat(in.counted()).containsExactly(CHAIR, FIRST);
        assertThat(in.version()).isEqualTo(waiting.version() + 1);
    }

    @Test
    void theSheetOfAReplacedMemberDoesNotCount() {
        var successor = new UUID(0, 9);
        var waiting = scheduled().signedBy(FIRST, ALL).signedBy(SECOND, ALL)
                .reseated(List.of(CHAIR, FIRST, successor), "Thay thành viên");
        assertThat(waiting.state()).isEqualTo(Hearing.State.OPEN);
        assertThat(waiting.reason()).isEqualTo("Thay thành viên");
        assertThat(waiting.drops(List.of(CHAIR, FIRST, successor))).isTrue();
        assertThat(waiting.drops(ALL)).isFalse();

        var seats = List.of(CHAIR, FIRST, successor);
        assertThat(waiting.signedBy(CHAIR, seats).signedBy(successor, seats).counted()).isEqualTo(seats);
    }

    @Test
    void whatIsAllInStaysAsCountedWhoeverIsSeated() {
        var in = allIn().reseated(List.of(new UUID(0, 9)), null);

        assertThat(in.state()).isEqualTo(Hearing.State.ALL_IN);
        assertThat(in.counted()).isEqualTo(ALL);
    }

    @Test
    void whoDidNotScoreDoesNotClose() {
        allIn().requireClosableBy(CHAIR);

        assertThat(catchThrowableOfType(Refusal.class, () -> allIn().requireClosableBy(new UUID(0, 9))).code())
                .isEqualTo("chair-did-not-score");
        assertThat(catchThrowableOfType(Refusal.class, () -> scheduled().requireClosableBy(CHAIR)).code())
                .isEqualTo("scores-not-in");
    }

    @Test
    void nobodySignsTwice() {
        assertThat(code(scheduled().signedBy(FIRST, ALL), hearing -> hearing.signedBy(FIRST, ALL)))
                .isEqualTo("sheet-signed");
    }

    @Test
    void scoredAgainItBeginsANewRound() {
        var again = allIn().reopen("Chênh lệch lớn");

        assertThat(again.state()).isEqualTo(Hearing.State.OPEN);
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.signed()).isEmpty();
        assertThat(again.counted()).isEmpty();
        assertThat(again.reason()).isEqualTo("Chênh lệch lớn");
    }

    @Test
    void takenOffItMayComeAgainInANewRound() {
        var again = scheduled().signedBy(FIRST, ALL).remove("Hoãn").scheduleAgain();

        assertThat(again.state()).isEqualTo(Hearing.State.OPEN);
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.signed()).isEmpty();
    }

    @Test
    void aResultSentBackIsNoResultAnyMoreButIsKept() {
        var closed = allIn().close(RESULT, LocalDate.EPOCH);
        assertThat(closed.closedOn()).isEqualTo(LocalDate.EPOCH);
        assertThat(closed.withoutResult().result()).isNull();

        var back = closed.sendBack("Sai quy trình");
        assertThat(back.state()).isEqualTo(Hearing.State.REMOVED);
        assertThat(back.result()).isEqualTo(RESULT);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            sign,     -, sheet-signed, closed, removed
            close,    scores-not-in, -, closed, removed
            reopen,   scores-not-in, -, closed, removed
            remove,   -, -, closed, removed
            sendBack, not-closed, not-closed, -, not-closed
            again,    heard-already, heard-already, heard-already, -
            """)
    void takesThisStepOnlyWhereItIsOpen(String step, String open, String allIn, String closed, String removed) {
        UnaryOperator<Hearing> taken = switch (step) {
            case "sign" -> hearing -> hearing.signedBy(new UUID(0, 8), ALL);
            case "close" -> hearing -> hearing.close(RESULT, LocalDate.EPOCH);
            case "reopen" -> hearing -> hearing.reopen("Vì");
            case "remove" -> hearing -> hearing.remove("Vì");
            case "sendBack" -> hearing -> hearing.sendBack("Vì");
            default -> Hearing::scheduleAgain;
        };
        assertThat(code(scheduled(), taken)).isEqualTo(open);
        assertThat(code(allIn(), taken)).isEqualTo(allIn);
        assertThat(code(allIn().close(RESULT, LocalDate.EPOCH), taken)).isEqualTo(closed);
        assertThat(code(scheduled().remove("Vì"), taken)).isEqualTo(removed);
    }

    private static Hearing scheduled() {
        return Hearing.scheduled(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));
    }

    private static Hearing allIn() {
        return scheduled().signedBy(CHAIR, ALL).signedBy(FIRST, ALL).signedBy(SECOND, ALL);
    }

    private static @org.jspecify.annotations.Nullable String code(Hearing hearing, UnaryOperator<Hearing> step) {
        var refused = catchThrowableOfType(Refusal.class, () -> step.apply(hearing));
        return refused == null ? null : refused.code();
    }
}
