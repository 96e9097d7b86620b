package vn.ocop.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Remembers, for a minute, tokens whose signature has been checked; what failed is never remembered. */
class CheckedTokens implements JwtDecoder {

    private static final int TOKENS = 2_000;

    private final JwtDecoder checking;
    private final Cache<String, Jwt> checked = Caffeine.newBuilder().maximumSize(TOKENS)
            .expireAfterWrite(Duration.ofMinutes(1)).build();

    CheckedTokens(JwtDecoder checking) {
        this.checking = checking;
    }

    @Override
    public Jwt decode(String token) {
        var known = checked.getIfPresent(token);
        if (known != null && known.getExpiresAt() != null && Instant.now().isBefore(known.getExpiresAt())) {
            return known;
        }
        var jwt = checking.decode(token);
        checked.put(token, jwt);
        return jwt;
    }
}
