package vn.ocop.gateway;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway, with servers of the test in the services' and the identity provider's places. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class WithStandIns {

    static final StandInKeycloak KEYCLOAK = new StandInKeycloak();
    static final StandIn REGISTRY = new StandIn();
    static final StandIn CERTIFICATION = new StandIn();
    static final StandIn PORTAL = new StandIn();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("OCOP_KEYCLOAK_URL", KEYCLOAK.server()::url);
        properties.add("OCOP_ISSUER", KEYCLOAK::issuer);
        properties.add("OCOP_WEB_CLIENT_SECRET", () -> "secret");
        properties.add("OCOP_REGISTRY_URL", REGISTRY::url);
        properties.add("OCOP_CERTIFICATION_URL", CERTIFICATION::url);
        properties.add("OCOP_PROGRAMME_URL", () -> "http://localhost:1");
        properties.add("OCOP_NOTIFICATIONS_URL", () -> "http://localhost:1");
        properties.add("OCOP_PORTAL_URL", PORTAL::url);
    }

    @BeforeEach
    void forget() {
        KEYCLOAK.server().forget();
        REGISTRY.forget();
        CERTIFICATION.forget();
        PORTAL.forget();
        KEYCLOAK.refusesToRenew("");
        KEYCLOAK.tokensLive(300);
    }

    int port() {
        return port;
    }

    Browser browser() {
        return new Browser(port);
    }
}
