package vn.ocop.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Checks tokens with the identity provider's keys. The keys are remembered, so that those signed in go on working while
 * the provider is away, and fetched at the first token, so that a service starts before it.
 */
public final class Keys {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int TIMEOUT_MILLIS = 3_000;

    private Keys() {}

    /** A token that has been checked is believed for a minute without looking at its signature again, until it ends. */
    public static JwtDecoder decoder(String jwksAddress, String issuer, String audience) {
        return new CheckedTokens(checking(jwksAddress, issuer, audience));
    }

    private static JwtDecoder checking(String jwksAddress, String issuer, String audience) {
        var decoder = NimbusJwtDecoder.withJwkSource(source(jwksAddress)).build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(List.of(new JwtTimestampValidator(Duration.ofSeconds(30)),
                        new JwtIssuerValidator(issuer), audience(audience))));
        return decoder;
    }

    private static JWKSource<SecurityContext> source(String address) {
        try {
            return JWKSourceBuilder
                    .create(URI.create(address).toURL(),
                            new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, 512 * 1024))
                    .cache(FRESH.toMillis(), 15_000)
                    .refreshAheadCache(60_000, false)
                    .retrying(true)
                    .outageTolerant(KEPT.toMillis())
                    .build();
        } catch (MalformedURLException wrong) {
            throw new IllegalArgumentException("OCOP_JWKS is not an address", wrong);
        }
    }

    private static OAuth2TokenValidator<Jwt> audience(String wanted) {
        var wrong = new OAuth2Error("invalid_token", "The token is not meant for this platform.", null);
        return token -> token.getAudience() != null && token.getAudience().contains(wanted)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(wrong);
    }

    static boolean unavailable(Throwable failure) {
        return failure.getCause() instanceof KeySourceException;
    }
}
