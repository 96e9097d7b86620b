package vn.ocop.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

class SessionTokensTests {

    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
    private static final ClientRegistration REGISTRATION = new RealmSettings(URI.create("http://id"),
            URI.create("http://id"), "ocop",
            "ocop-web", "secret", Duration.ofHours(8)).registration("http://id/realms/ocop", "http://id/certs");

    private final HttpSessionOAuth2AuthorizedClientRepository clients = new HttpSessionOAuth2AuthorizedClientRepository();
    private final Deque<Supplier<OAuth2AccessTokenResponse>> provider = new ArrayDeque<>();
    private final SteppingClock clock = new SteppingClock();
    private final SessionTokens tokens = new SessionTokens(clients, request -> provider.remove().get(), clock);
    private final TestingAuthenticationToken person = new TestingAuthenticationToken("person", "");
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void signIn() {
        clients.saveAuthorizedClient(new OAuth2AuthorizedClient(REGISTRATION, "person",
                new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "first", START, START.plusSeconds(900),
                        Set.of()),
                new OAuth2RefreshToken("refresh", START)), person, request, response);
    }

    @Test
    void usesATokenThatIsFresh() {
        assertThat(current()).isEqualTo(new SessionToken.Valid("first"));
    }

    @Test
    void renewsItShortlyBeforeItsEnd() {
        clock.now = START.plusSeconds(841);
        provider.add(() -> OAuth2AccessTokenResponse.withToken("second").tokenType(OAuth2AccessToken.TokenType.BEARER)
                .expiresIn(900).build());

        assertThat(current()).isEqualTo(new SessionToken.Valid("second"));
    }

    @Test
    void usesTheOldOneWhileItIsValidAndTheProviderIsAway() {
        clock.now = START.plusSeconds(841);
        provider.add(SessionTokensTests::away);

        assertThat(current()).isEqualTo(new SessionToken.Valid("first"));
    }

    @Test
    void doesNotWaitForAnAbsentProviderAtEveryRequest() {
        clock.now = START.plusSeconds(841);
        provider.add(SessionTokensTests::away);
        current();
        current();
        assertThat(provider).isEmpty();

        clock.now = START.plusSeconds(852);
        provider.add(SessionTokensTests::away);
        current();
        assertThat(provider).isEmpty();
    }

    @Test
    void anExpiredTokenCannotBeUsedWhileTheProviderIsAway() {
        clock.now = START.plusSeconds(900);
        provider.add(SessionTokensTests::away);

        assertThat(current()).isEqualTo(new SessionToken.ProviderAway());
    }

    @Test
    void aSessionEndsWhereItEndedAtTheProvider() {
        clock.now = START.plusSeconds(841);
        provider.add(() -> {
            throw new OAuth2AuthorizationException(new OAuth2Error("invalid_grant"));
        });

        assertThat(current()).isEqualTo(new SessionToken.Ended());
    }

    @Test
    void neverShowsAToken() {
        assertThat(current()).hasToString("Valid");
    }

    private SessionToken current() {
        return tokens.current(person, request, response);
    }

    private static OAuth2AccessTokenResponse away() {
        throw new OAuth2AuthorizationException(new OAuth2Error("invalid_token_response"));
    }

    private static class SteppingClock extends Clock {

        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
