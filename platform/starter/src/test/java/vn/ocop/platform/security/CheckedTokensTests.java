package vn.ocop.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class CheckedTokensTests {

    private final AtomicInteger checks = new AtomicInteger();

    @Test
    void aGoodTokenIsCheckedOnceInAWhile() {
        var tokens = new CheckedTokens(token -> checked(token, Instant.now().plusSeconds(300)));

        assertThat(tokens.decode("a")).isSameAs(tokens.decode("a"));
        tokens.decode("b");
        assertThat(checks).hasValue(2);
    }

    @Test
    void aTokenThatHasEndedIsCheckedAgainAndRefused() {
        var tokens = new CheckedTokens(token -> {
            if (checks.get() > 0) {
                throw new BadJwtException("ended");
            }
            return checked(token, Instant.now().minusSeconds(1));
        });
        tokens.decode("a");

        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void whatFailedIsNotRemembered() {
        var tokens = new CheckedTokens(token -> {
            if (checks.incrementAndGet() == 1) {
                throw new BadJwtException("keys are away");
            }
            return checked(token, Instant.now().plusSeconds(300));
        });

        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
        assertThat(tokens.decode("a")).isNotNull();
    }

    private Jwt checked(String token, Instant end) {
        checks.incrementAndGet();
        return Jwt.withTokenValue(token).header("alg", "RS256").subject("x").expiresAt(end).build();
    }
}
