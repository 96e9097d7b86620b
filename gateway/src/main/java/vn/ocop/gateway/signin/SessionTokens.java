package vn.ocop.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/**
 * The access token of a session, renewed shortly before it expires. While the identity provider is away a token that is
 * still valid goes on being used.
 */
class SessionTokens {

    private static final Logger log = LoggerFactory.getLogger(SessionTokens.class);
    private static final Duration AHEAD = Duration.ofSeconds(60);
    /** While the provider is away not every request waits for it. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final OAuth2AuthorizedClientRepository clients;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> renewals;
    private final Clock clock;

    SessionTokens(OAuth2AuthorizedClientRepository clients,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> renewals, Clock clock) {
        this.clients = clients;
        this.renewals = renewals;
        this.clock = clock;
    }

    SessionToken current(Authentication person, HttpServletRequest request, HttpServletResponse response) {
        var client = load(person, request);
        if (client == null) {
            return new SessionToken.Ended();
        }
        if (isFresh(client.getAccessToken())) {
            return new SessionToken.Valid(client.getAccessToken().getTokenValue());
        }
        var turn = RenewalTurn.of(request);
        if (!turn.begin(isValid(client.getAccessToken()))) {
            return asItIs(client);
        }
        try {
            var latest = Optional.ofNullable(load(person, request)).orElse(client);
            return isFresh(latest.getAccessToken()) || turn.failedAfter(clock.instant().minus(PAUSE))
                    ? asItIs(latest)
                    : renewed(latest, turn, person, request, response);
        } finally {
            turn.end();
        }
    }

    private SessionToken renewed(OAuth2AuthorizedClient client, RenewalTurn turn, Authentication person,
            HttpServletRequest request, HttpServletResponse response) {
        if (client.getRefreshToken() == null) {
            return isValid(client.getAccessToken()) ? asItIs(client) : new SessionToken.Ended();
        }
        try {
            var answer = renewals.getTokenResponse(new OAuth2RefreshTokenGrantRequest(client.getClientRegistration(),
                    client.getAccessToken(), client.getRefreshToken()));
            clients.saveAuthorizedClient(
                    new OAuth2AuthorizedClient(client.getClientRegistration(), client.getPrincipalName(),
                            answer.getAccessToken(), answer.getRefreshToken()),
                    person, request, response);
            return new SessionToken.Valid(answer.getAccessToken().getTokenValue());
        } catch (OAuth2AuthorizationException refused) {
            if (refused.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
                return new SessionToken.Ended();
            }
            log.warn("The identity provider renews no token now: {}", refused.getError().getErrorCode());
            turn.failed(clock.instant());
            return asItIs(client);
        }
    }

    private @Nullable OAuth2AuthorizedClient load(Authentication person, HttpServletRequest request) {
        return clients.loadAuthorizedClient(RealmSettings.REGISTRATION, person, request);
    }

    private SessionToken asItIs(OAuth2AuthorizedClient client) {
        return isValid(client.getAccessToken())
                ? new SessionToken.Valid(client.getAccessToken().getTokenValue())
                : new SessionToken.ProviderAway();
    }

    private boolean isValid(OAuth2AccessToken token) {
        return token.getExpiresAt() == null || clock.instant().isBefore(token.getExpiresAt());
    }

    /** Not yet near its end: a minute, or a third of its life where that is shorter. */
    private boolean isFresh(OAuth2AccessToken token) {
        Instant begin = token.getIssuedAt();
        Instant end = token.getExpiresAt();
        if (begin == null || end == null) {
            return true;
        }
        var third = Duration.between(begin, end).dividedBy(3);
        return clock.instant().isBefore(end.minus(third.compareTo(AHEAD) < 0 ? third : AHEAD));
    }
}
