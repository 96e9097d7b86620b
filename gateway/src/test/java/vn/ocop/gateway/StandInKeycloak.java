package vn.ocop.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Signs and renews as the identity provider does; a page to sign in it has none. */
class StandInKeycloak {

    private static final String REALM = "/realms/ocop";
    private static final String PROTOCOL = REALM + "/protocol/openid-connect";

    private final StandIn server = new StandIn();
    private final RSAKey key = key();
    private volatile String nonce = "";
    private volatile String person = "";
    private volatile int lifeSeconds = 300;
    private volatile String refusal = "";

    StandInKeycloak() {
        server.answering(PROTOCOL + "/certs", exchange -> StandIn.send(exchange, 200, "application/json",
                new JWKSet(key.toPublicJWK()).toString()));
        server.answering(PROTOCOL + "/token", this::answer);
    }

    StandIn server() {
        return server;
    }

    String issuer() {
        return server.url() + REALM;
    }

    /** As if this person had just signed in on the page that the browser was sent to. */
    String code(String person, String nonce) {
        this.person = person;
        this.nonce = nonce;
        return "code";
    }

    /** How long tokens are valid from now on. */
    void tokensLive(int seconds) {
        lifeSeconds = seconds;
    }

    /** Refuses to renew from now on; an empty string ends it. */
    void refusesToRenew(String error) {
        refusal = error;
    }

    String token(String person) {
        return token(person, claims -> claims);
    }

    String token(String person, UnaryOperator<JWTClaimsSet.Builder> changed) {
        return sign(changed.apply(claims(person, "ocop-api").jwtID(UUID.randomUUID().toString())).build());
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (!refusal.isEmpty()) {
            StandIn.send(exchange, 400, "application/json", "{\"error\":\"" + refusal + "\"}");
            return;
        }
        StandIn.send(exchange, 200, "application/json",
                """
                {"access_token":"%s","token_type":"Bearer","expires_in":%d,"refresh_token":"refresh","id_token":"%s","scope":"openid"}"""
                        .formatted(token(person), lifeSeconds,
                                sign(claims(person, "ocop-web").claim("nonce", nonce).build())));
    }

    private JWTClaimsSet.Builder claims(String person, String audience) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder().issuer(issuer()).subject(person).audience(audience)
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(300)));
    }

    private String sign(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
            token.sign(new RSASSASigner(key));
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
