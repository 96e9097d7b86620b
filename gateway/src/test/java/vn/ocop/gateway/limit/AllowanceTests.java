package vn.ocop.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowanceTests {

    private final Allowance allowance = new Allowance(4, 2, Duration.ofHours(1));

    @Test
    void allowsTheBurstAndThenSaysHowLongToWait() {
        IntStream.range(0, 4).forEach(each -> assertThat(allowance.take("a")).isEmpty());

        assertThat(allowance.take("a"))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30)));
    }

    @Test
    void countsEachCallerAlone() {
        IntStream.range(0, 5).forEach(each -> allowance.take("a"));

        assertThat(allowance.take("b")).isEmpty();
    }
}
