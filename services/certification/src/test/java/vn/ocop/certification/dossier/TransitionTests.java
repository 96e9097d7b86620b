package vn.ocop.certification.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.refusal.Refusal;

class TransitionTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FILE           | DRAFT                          | FILED          | PRODUCER
            ASK_COMPLETION | FILED                          | COMPLETING     | COMMUNE_OFFICER
            COMPLETE       | COMPLETING                     | FILED          | PRODUCER
            ASSESS         | FILED                          | ASSESSED       | COMMUNE_OFFICER
            REFUSE         | ASSESSED                       | REFUSED        | COMMUNE_LEADER
            PROPOSE        | ASSESSED                       | PROPOSED       | COMMUNE_LEADER
            WITHDRAW       | DRAFT FILED COMPLETING ASSESSED | WITHDRAWN     | PRODUCER
            RECEIVE        | PROPOSED                       | RECEIVED       | CITY_OFFICER
            RETURN         | PROPOSED RECEIVED              | FILED          | CITY_OFFICER
            SCHEDULE       | RECEIVED                       | SCHEDULED      | CITY_OFFICER
            UNSCHEDULE     | SCHEDULED                      | RECEIVED       | CITY_OFFICER
            CLOSE          | SCHEDULED                      | SCORED         | COUNCIL_MEMBER
            REHEAR         | SCORED FORWARDED               | RECEIVED       | CITY_LEADER
            RECOGNISE      | SCORED FORWARDED               | RECOGNISED     | CITY_LEADER
            NOT_RECOGNISE  | SCORED FORWARDED               | NOT_RECOGNISED | CITY_LEADER
            FORWARD        | SCORED                         | FORWARDED      | CITY_LEADER
            """)
    void goesFromTheseStatesByThisRoleOnly(Transition step, String from, State to, Role role) {
        var states = Stream.of(from.split(" +")).map(State::valueOf).toList();
        assertThat(step.from()).containsExactlyInAnyOrderElementsOf(states);
        assertThat(step.to()).isEqualTo(to);
        assertThat(step.role()).isEqualTo(role);
        for (var state : State.values()) {
            for (var actor : Role.values()) {
                var refused = catchThrowableOfType(Refusal.class, () -> step.check(state, Set.of(actor)));
                if (actor != role) {
                    assertThat(refused.kind()).as("%s by %s", step, actor).isEqualTo(Refusal.Kind.FORBIDDEN);
                } else if (!states.contains(state)) {
                    assertThat(refused.kind()).as("%s at %s", step, state).isEqualTo(Refusal.Kind.WRONG_STATE);
                } else {
                    assertThat(refused).as("%s at %s", step, state).isNull();
                }
            }
        }
    }

    @Test
    void everyStepIsListedAbove() {
        assertThat(Transition.values()).hasSize(16);
    }

    @ParameterizedTest
    @EnumSource(Transition.class)
    void offersAStepToItsRoleWhereItIsOpen(Transition step) {
        for (var state : State.values()) {
            assertThat(Transition.open(state, Set.of(step.role())).contains(step))
                    .isEqualTo(step.from().contains(state));
        }
        assertThat(Transition.open(step.from().iterator().next(), Set.of())).isEmpty();
    }

    @Test
    void aPersonWithTwoHatsMayTakeTheStepsOfBoth() {
        assertThat(Transition.open(State.ASSESSED, Set.of(Role.COMMUNE_LEADER, Role.PRODUCER)))
                .containsExactly(Transition.REFUSE, Transition.PROPOSE, Transition.WITHDRAW);
        assertThatCode(() -> Transition.ASSESS.check(State.FILED, Set.of(Role.COMMUNE_OFFICER, Role.COMMUNE_LEADER)))
                .doesNotThrowAnyException();
    }

    @Test
    void everyStateThatIsNoEndHasAWayOnAndEveryStateCanBeReached() {
        var ends = EnumSet.of(State.WITHDRAWN, State.REFUSED, State.RECOGNISED, State.NOT_RECOGNISED);
        var reached = new HashSet<>(Set.of(State.DRAFT));
        for (var state : State.values()) {
            var steps = List.of(Transition.values()).stream().filter(step -> step.from().contains(state)).toList();
            assertThat(steps.isEmpty()).as("%s is an end", state).isEqualTo(ends.contains(state));
            steps.forEach(step -> reached.add(step.to()));
        }
        assertThat(reached).containsExactlyInAnyOrder(State.values());
    }

    @Test
    void fromEveryStateThatIsNoEndAnEndCanBeReached() {
        for (var state : State.values()) {
            var seen = EnumSet.of(state);
            var open = new ArrayList<>(List.of(state));
            while (!open.isEmpty()) {
                var at = open.removeFirst();
                for (var step : Transition.values()) {
                    if (step.from().contains(at) && seen.add(step.to())) {
                        open.add(step.to());
                    }
                }
            }
            assertThat(seen).as("from %s", state).containsAnyOf(State.WITHDRAWN, State.REFUSED, State.RECOGNISED,
                    State.NOT_RECOGNISED);
        }
    }

    @Test
    void everyEventIsOneOfTheTopics() {
        assertThat(Stream.of(Transition.values()).map(Transition::event))
                .containsExactlyInAnyOrderElementsOf(Topics.DOSSIERS.types());
    }
}
