package vn.ocop.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** What browsers see: sign-in, session, protection against forged requests. */
@TestPropertySource(properties = "OCOP_RATE_PER_SECOND=20000")
class BrowsersIT extends WithStandIns {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PAGE = "text/html,application/xhtml+xml";

    @Test
    void publicPagesNeedNoSignInAndMakeNoSession() {
        var browser = browser();

        assertThat(browser.get("/search?q=mi%E1%BA%BFn", "Accept", PAGE).statusCode()).isEqualTo(200);
        assertThat(browser.setCookie()).isEmpty();
        var asked = PORTAL.last();
        assertThat(asked.uri()).isEqualTo("/search?q=mi%E1%BA%BFn");
        assertThat(asked.headers()).doesNotContainKeys("Authorization", "Ocop-csrf-token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/producer", "/officer/producers/1", "/city", "/council/sessions", "/messages"})
    void privatePagesLeadToTheSignIn(String page) {
        var answer = browser().get(page, "Accept", PAGE);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer))
                .isEqualTo("/sign-in?to=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
        assertThat(PORTAL.wasAsked()).isFalse();
    }

    @Test
    void htmxIsToldWhereToSignIn() {
        var answer = browser().get("/producer/tasks", "HX-Request", "true", "HX-Current-URL",
                "http://localhost/producer");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/sign-in?to=%2Fproducer");
    }

    @Test
    void signInLeadsToTheProviderWithAProofKeyAndASafeCookie() {
        var browser = browser();
        var address = Browser.location(browser.get("/sign-in"));
        var asked = Browser.query(address);

        assertThat(address).startsWith(KEYCLOAK.issuer() + "/protocol/openid-connect/auth?");
        assertThat(asked).containsEntry("client_id", "ocop-web").containsEntry("code_challenge_method", "S256")
                .containsEntry("scope", "openid").containsKeys("code_challenge", "state", "nonce");
        assertThat(asked.get("redirect_uri")).endsWith("/login/oauth2/code/ocop");
        assertThat(browser.setCookie()).startsWith("ocop-session=").contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
    }

    @Test
    void afterSigningInThePageIsThereAndNoTokenReachesTheBrowser() {
        var browser = browser();
        var before = browser.setCookie();
        var back = browser.signIn(KEYCLOAK, "officer", "%2Fofficer%3Fa%3D1");

        assertThat(Browser.location(back)).isEqualTo("/officer?a=1");
        assertThat(browser.setCookie()).isNotEqualTo(before);
        assertThat(KEYCLOAK.server().last().text()).contains("code_verifier=");
        var page = browser.get("/officer?a=1", "Accept", PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        var asked = PORTAL.last();
        assertThat(asked.header("Authorization").orElseThrow()).startsWith("Bearer ey");
        assertThat(asked.header("Ocop-Csrf-Token")).isPresent();
        assertThat(asked.header("Cookie")).isEmpty();
        assertThat(back.headers().map().toString() + page.headers().map()).doesNotContain("eyJ");
    }

    @Test
    void neverLeadsToAnotherSiteAfterSigningIn() {
        assertThat(Browser.location(browser().signIn(KEYCLOAK, "officer", "%2F%2Fevil.example"))).isEqualTo("/");
    }

    @Test
    void aSessionsCallsCarryItsTokenButPublicOnesDoNot() {
        var browser = signedIn("officer");
        browser.get("/v1/registry/producers");
        assertThat(REGISTRY.last().header("Authorization").orElseThrow()).startsWith("Bearer ey");

        browser.get("/v1/public/products");
        assertThat(CERTIFICATION.last().header("Authorization")).isEmpty();
    }

    @Test
    void aFormPassesWithItsTokenAndArrivesAsItWasSent() {
        var browser = signedIn("officer");
        var body = "a=1&b=x%20y+z&a=2&q=1&empty=&_csrf=" + URLEncoder.encode(formToken(browser), StandardCharsets.UTF_8)
                + "&n=n%E1%BA%BFp";
        var answer = browser.post("/officer/producers/1/verify?q=1&r=%26", body, "Content-Type", FORM, "Accept", PAGE);

        assertThat(answer.statusCode()).isEqualTo(200);
        var asked = PORTAL.last();
        assertThat(asked.text()).isEqualTo(body);
        assertThat(asked.uri()).isEqualTo("/officer/producers/1/verify?q=1&r=%26");
        assertThat(asked.header("Content-Type")).hasValue(FORM);
    }

    @Test
    void withoutItsTokenAFormIsRefusedWithAPage() {
        var browser = signedIn("officer");
        var answer = browser.post("/officer/producers/1/verify", "a=1", "Content-Type", FORM, "Accept", PAGE);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).contains("<html lang=\"vi\">", "tải lại trang");
        assertThat(PORTAL.wasAsked()).isFalse();
    }

    @Test
    void aTokenInTheAddressDoesNotCount() {
        var browser = signedIn("officer");
        var token = URLEncoder.encode(formToken(browser), StandardCharsets.UTF_8);

        assertThat(browser.post("/officer/x?_csrf=" + token, "a=1", "Content-Type", FORM).statusCode()).isEqualTo(403);
    }

    @Test
    void callsAndUploadsOfASessionNeedTheHeader() {
        var browser = signedIn("producer");
        var refused = browser.post("/v1/registry/papers", "x", "Content-Type", "multipart/form-data; boundary=b");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("\"code\":\"csrf\"");
        assertThat(REGISTRY.wasAsked()).isFalse();

        assertThat(browser.post("/v1/registry/papers", "--b--", "Content-Type", "multipart/form-data; boundary=b",
                "X-CSRF-TOKEN", formToken(browser)).statusCode()).isEqualTo(200);
        assertThat(REGISTRY.last().text()).isEqualTo("--b--");
        assertThat(browser.send(HttpRequest.newBuilder(browser.address("/v1/registry/papers/1")).DELETE()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aBearerTokenNeedsNoFormToken() {
        assertThat(browser().post("/v1/registry/papers", "{}", "Content-Type", "application/json", "Authorization",
                "Bearer " + KEYCLOAK.token("producer")).statusCode()).isEqualTo(200);
    }

    @Test
    void aBearerTokenIsNotMixedWithASession() {
        var browser = signedIn("officer");
        var token = KEYCLOAK.token("producer");
        browser.get("/v1/registry/producers", "Authorization", "Bearer " + token);

        assertThat(REGISTRY.last().header("Authorization")).hasValue("Bearer " + token);
    }

    @Test
    void renewsTheTokenAndSignsOutWhoIsSignedOutAtTheProvider() {
        KEYCLOAK.tokensLive(2);
        var browser = signedIn("officer");
        browser.get("/officer");
        var first = PORTAL.last().header("Authorization").orElseThrow();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            browser.get("/officer");
            assertThat(PORTAL.last().header("Authorization").orElseThrow()).isNotEqualTo(first);
        });

        KEYCLOAK.refusesToRenew("invalid_grant");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(Browser.location(browser.get("/officer", "Accept", PAGE)))
                        .isEqualTo("/sign-in?to=%2Fofficer"));
    }

    @Test
    void signedInPeopleGoOnWhileTheProviderIsAway() {
        var browser = signedIn("officer");
        KEYCLOAK.server().stop();
        try {
            assertThat(browser.get("/v1/registry/producers").statusCode()).isEqualTo(200);
            assertThat(browser().get("/v1/registry/producers", "Authorization", "Bearer " + KEYCLOAK.token("a"))
                    .statusCode()).isEqualTo(200);
        } finally {
            KEYCLOAK.server().start();
        }
    }

    @Test
    void onceTheTokenHasExpiredTheyAreToldToWaitAndPublicPagesStillWork() {
        KEYCLOAK.tokensLive(1);
        var browser = signedIn("officer");
        KEYCLOAK.server().stop();
        try {
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                var answer = browser.get("/v1/registry/producers");
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("\"code\":\"sign-in-unavailable\"");
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            });
            assertThat(browser.get("/", "Accept", PAGE).statusCode()).isEqualTo(200);
        } finally {
            KEYCLOAK.server().start();
        }
    }

    @Test
    void aSignInThatFailsIsExplained() {
        var answer = browser().get("/login/oauth2/code/ocop?code=x&state=y", "Accept", PAGE);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Đăng nhập chưa thành công", "href=\"/sign-in\"");
    }

    @Test
    void signingOutEndsTheSessionHereAndAtTheProvider() {
        var browser = signedIn("officer");
        assertThat(browser.post("/sign-out", "", "Content-Type", FORM).statusCode()).isEqualTo(403);
        var answer = browser.post("/sign-out", "_csrf=" + URLEncoder.encode(formToken(browser), StandardCharsets.UTF_8),
                "Content-Type", FORM);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer))
                .startsWith(KEYCLOAK.issuer() + "/protocol/openid-connect/logout?id_token_hint=ey")
                .contains("post_logout_redirect_uri=http");
        assertThat(Browser.location(browser.get("/officer", "Accept", PAGE))).startsWith("/sign-in");
    }

    private Browser signedIn(String person) {
        var browser = browser();
        browser.signIn(KEYCLOAK, person, "%2F");
        return browser;
    }

    private static String formToken(Browser browser) {
        browser.get("/producer");
        return PORTAL.last().header("Ocop-Csrf-Token").orElseThrow();
    }
}
