package vn.ocop.testing;

import com.nimbusds.jose.JOSEException;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.platform.kafka.KafkaClients;

/** What stands in for the identity provider and for other services: a key of this test run, and facts. */
@TestConfiguration(proxyBeanMethods = false)
class TestSupport {

    @Bean
    JwtDecoder jwtDecoder() throws JOSEException {
        var decoder = NimbusJwtDecoder.withPublicKey(Tokens.KEY.toRSAPublicKey()).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(new JwtTimestampValidator(),
                new JwtIssuerValidator(Tokens.ISSUER),
                new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
                        audience -> audience != null && audience.contains(Tokens.AUDIENCE)))));
        return decoder;
    }

    @Bean
    Facts facts(KafkaClients kafka, JsonMapper json) {
        return new Facts(kafka, json);
    }
}
