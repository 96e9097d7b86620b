package vn.ocop.registry.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.registry.help.HelpCase.Funding;
import vn.ocop.registry.help.HelpCase.Source;

class HelpCaseTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final List<Funding> MONEY = List.of(new Funding(Source.CITY_BUDGET, 8_000_000),
            new Funding(Source.PRODUCER, 2_000_000));

    private final HelpCase asked = HelpCase.ask(UUID.randomUUID(), "09817", null, UUID.randomUUID(), null,
            HelpCase.Kind.DESIGN_AND_PACKAGING, "Thiết kế hộp quà", TODAY);

    @Test
    void whatIsSpentTakesThePlaceOfWhatWasPlanned() {
        var done = asked.plan("Phòng Kinh tế", MONEY)
                .finish("Có mẫu hộp mới", List.of(new Funding(Source.CITY_BUDGET, 7_500_000)), TODAY);

        assertThat(done.state()).isEqualTo(HelpCase.State.DONE);
        assertThat(done.giver()).isEqualTo("Phòng Kinh tế");
        assertThat(done.funding()).containsExactly(new Funding(Source.CITY_BUDGET, 7_500_000));
    }

    @Test
    void aPlanMayBeSaidAgain() {
        assertThat(asked.plan("Hội Nông dân", List.of()).plan("Phòng Kinh tế", MONEY).giver())
                .isEqualTo("Phòng Kinh tế");
    }

    @Test
    void nothingComesOfWhatNobodyGives() {
        assertThatThrownBy(() -> asked.finish("xong", List.of(), TODAY)).isInstanceOf(Refusal.class);
    }

    @Test
    void anEndedCaseStaysAsItIs() {
        var refused = asked.refuse("Hết kinh phí năm 2026", TODAY);

        assertThatThrownBy(() -> refused.plan("Phòng Kinh tế", MONEY)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> refused.refuse("lần nữa", TODAY)).isInstanceOf(Refusal.class);
    }

    @Test
    void eachSourceHasOneRow() {
        var twice = List.of(new Funding(Source.PRODUCER, 1), new Funding(Source.PRODUCER, 2));

        assertThatThrownBy(() -> asked.plan("Phòng Kinh tế", twice)).isInstanceOf(Refusal.class);
    }
}
