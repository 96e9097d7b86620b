package vn.ocop.certification.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ocop.certification.rulebook.DossierKind;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.refusal.Refusal;

class DossierTests {

    private static final Set<Role> OFFICER = Set.of(Role.COMMUNE_OFFICER);

    @Test
    void aDraftFollowsTheRegistryUntilItIsFiled() {
        var moved = Samples.known("21", false, "COOPERATIVE", "VERIFIED");
        var draft = Samples.dossier(DossierKind.FIRST_TIME, "06", State.DRAFT);

        assertThat(draft.following(moved).set()).isEqualTo("21");
        assertThat(draft.following(moved).version()).isEqualTo(draft.version());
        for (var state : State.values()) {
            var dossier = Samples.dossier(DossierKind.FIRST_TIME, "06", state);
            assertThat(dossier.following(moved).set()).isEqualTo(state == State.DRAFT ? "21" : "06");
        }
    }

    @ParameterizedTest
    @EnumSource(value = State.class, mode = EnumSource.Mode.EXCLUDE, names = {"DRAFT", "COMPLETING"})
    void isWrittenOnlyWhileItIsWithTheProducer(State state) {
        var dossier = Samples.dossier(DossierKind.FIRST_TIME, "06", state);

        assertThat(catchThrowableOfType(Refusal.class,
                () -> dossier.write(Forms.Registration.EMPTY, Forms.SelfAssessment.EMPTY)).code())
                .isEqualTo("not-editable");
    }

    @Test
    void aFilingPinsLawDatesRegistryVersionsAndPapers() {
        var filing = new Dossier.Filing("26-2026", Samples.TODAY, Samples.TODAY.plusDays(21),
                new Forms.Registered(5, 3, "COOPERATIVE"),
                List.of(new Forms.FrozenPaper(Samples.PAPER, "TEST_REPORT", "Phiếu", "00", 2, null)));

        var filed = Samples.whole(DossierKind.FIRST_TIME, "06").file(filing, Set.of(Role.PRODUCER));
        assertThat(filed.state()).isEqualTo(State.FILED);
        assertThat(filed.filedOn()).isEqualTo(Samples.TODAY);
        assertThat(filed.dueOn()).isEqualTo(Samples.TODAY.plusDays(21));
        assertThat(filed.content().registered()).isEqualTo(filing.registered());
        assertThat(filed.content().papers()).isEqualTo(filing.papers());
    }

    @Test
    void completionIsAskedOnceAndOnceMoreWhenTheCityHasReturnedTheDossier() {
        var filed = Samples.dossier(DossierKind.FIRST_TIME, "06", State.FILED);
        var asked = filed.askCompletion(new Forms.CompletionRequest("Thêm ảnh"), OFFICER);
        var completed = asked.complete(List.of(), Set.of(Role.PRODUCER));
        assertThat(catchThrowableOfType(Refusal.class,
                () -> completed.askCompletion(new Forms.CompletionRequest("Nữa"), OFFICER)).code())
                .isEqualTo("completion-asked-before");

        var due = LocalDate.of(2027, 1, 20);
        var proposed = completed.assess(new Forms.CommuneAssessment("a", "b", "c", "d"), OFFICER)
                .propose(new Forms.Proposed("1", null, null), Set.of(Role.COMMUNE_LEADER));
        var returned = proposed.returned(new Forms.Returned("Thiếu mẫu"), due, Set.of(Role.CITY_OFFICER));
        assertThat(returned.state()).isEqualTo(State.FILED);
        assertThat(returned.dueOn()).isEqualTo(due);
        assertThat(returned.askCompletion(new Forms.CompletionRequest("Thêm mẫu"), OFFICER).state())
                .isEqualTo(State.COMPLETING);
    }

    @Test
    void itsRankIsKnownWithTheDecisionAndIsTheMinistrysOnceItAnswers() {
        var scored = Samples.dossier(DossierKind.FIRST_TIME, "06", State.SCORED);
        assertThat(scored.stars()).isNull();

        var outcome = new Forms.Outcome(new UUID(0, 1), Samples.points(95), 5, Set.of(), List.of(), null,
                NinetyPoints.FORWARD);
        var leader = Set.of(Role.CITY_LEADER);
        var forwarded = scored.decide(Transition.FORWARD,
                new Forms.Decided("1", Samples.TODAY, Ending.FORWARD, null), outcome, leader);
        assertThat(forwarded.stars()).isEqualTo(5);
        var answered = forwarded.answered(Transition.RECOGNISE,
                new Forms.MinistryAnswer(Samples.points(85), 4, "2", Samples.TODAY, null, null), leader);
        assertThat(answered.stars()).isEqualTo(4);
        assertThat(answered.state()).isEqualTo(State.RECOGNISED);
    }
}
