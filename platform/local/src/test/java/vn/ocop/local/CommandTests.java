package vn.ocop.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTests {
    @Test
    void upKeepsTheDataUnlessToldOtherwise() {
        assertThat(Command.parse(List.of("up"))).isEqualTo(new Command.Up(false));
        assertThat(Command.parse(List.of("up", "--fresh"))).isEqualTo(new Command.Up(true));
    }

    @Test
    void aReplayNamesItsServiceAndBinding() {
        assertThat(Command.parse(List.of("replay", "certification", "producers-in-0")))
                .isEqualTo(new Command.Replay("certification", "producers-in-0"));
        assertThatThrownBy(() -> Command.parse(List.of("replay", "certification"))).isInstanceOf(UserError.class);
    }

    @Test
    void refusesWhatItDoesNotKnowInsteadOfGuessing() {
        assertThatThrownBy(() -> Command.parse(List.of("up", "--frseh"))).isInstanceOf(UserError.class)
                .hasMessageContaining("--frseh");
        assertThatThrownBy(() -> Command.parse(List.of())).isInstanceOf(UserError.class);
    }
}
