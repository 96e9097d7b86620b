package vn.ocop.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.ocop.platform.identity.Role;

/** Tokens as the identity provider would sign them, with a key of this test run. */
public final class Tokens {

    static final String ISSUER = "http://localhost/realms/test";
    static final String AUDIENCE = "ocop-api";
    static final RSAKey KEY = key();

    private Tokens() {}

    /** A token of a person of one unit. The same name is the same account. */
    public static String of(String name, String unit, Role... roles) {
        return of(name, unit, claims -> claims, roles);
    }

    /** A token of a person with several hats, each {@code unit/role-code}. */
    public static String withHats(String name, String... hats) {
        return of(name, "none",
                claims -> claims.claim("unit_roles", Arrays.stream(hats).map(hat -> "/" + hat).toList()));
    }

    /** The same, with claims changed: for what must be refused. */
    public static String of(String name, String unit, UnaryOperator<JWTClaimsSet.Builder> changed, Role... roles) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(account(name).toString())
                .claim("preferred_username", name)
                .claim("unit_roles", Arrays.stream(roles).map(role -> "/" + unit + "/" + role.code()).toList())
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(10))));
        return sign(changed.apply(claims).build());
    }

    /** The account behind a name. */
    public static UUID account(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String sign(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), claims);
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
