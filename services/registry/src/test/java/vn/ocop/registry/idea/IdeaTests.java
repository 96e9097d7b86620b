package vn.ocop.registry.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.registry.idea.Idea.Finding;

class IdeaTests {

    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final Idea.Says SAYS = new Idea.Says("Trà sen túi lọc", "08", "Trà từ sen Hạ Mỗ", "Túi lọc giấy",
            "Sen trồng tại xã", "");

    private final Idea idea = Idea.register(UUID.randomUUID(), "09817", UUID.randomUUID(), SAYS, NOW);

    @Test
    void aReturnedIdeaIsChangedAndWaitsAgain() {
        var returned = idea.judge(Finding.RETURNED, "Chưa rõ vùng sen", NOW);

        assertThat(returned.change(SAYS).state()).isEqualTo(Idea.State.REGISTERED);
    }

    @Test
    void onlyAnAcceptanceNeedsNoReason() {
        assertThat(idea.judge(Finding.ACCEPTED, null, NOW).state()).isEqualTo(Idea.State.ACCEPTED);
        assertThatThrownBy(() -> idea.judge(Finding.REFUSED, " ", NOW)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> idea.judge(Finding.RETURNED, null, NOW)).isInstanceOf(Refusal.class);
    }

    @Test
    void isJudgedOnceAndNotChangedAfterwards() {
        var accepted = idea.judge(Finding.ACCEPTED, null, NOW);

        assertThatThrownBy(() -> accepted.judge(Finding.REFUSED, "muộn", NOW)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> accepted.change(SAYS)).isInstanceOf(Refusal.class);
    }

    @Test
    void becomesOneProductAndOnlyWhenAccepted() {
        var product = UUID.randomUUID();
        var taken = idea.judge(Finding.ACCEPTED, null, NOW).takeUp(product);

        assertThat(taken.productId()).isEqualTo(product);
        assertThatThrownBy(() -> taken.takeUp(UUID.randomUUID())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> idea.takeUp(product)).isInstanceOf(Refusal.class);
    }
}
