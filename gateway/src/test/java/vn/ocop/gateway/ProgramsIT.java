package vn.ocop.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** What programs see: routes, tokens, limits, problems. */
@TestPropertySource(properties = "OCOP_RATE_PER_SECOND=20000")
class ProgramsIT extends WithStandIns {

    @ParameterizedTest
    @ValueSource(strings = {"x", "", ";", "text/", "/", "a/b/c", "application/json;charset=nonsense", "\"", "*/*"})
    void aHeaderThatCannotBeReadIsTheCallersFault(String value) {
        for (var header : List.of("Content-Type", "Accept", "Accept-Language", "If-None-Match", "If-Modified-Since",
                "Range")) {
            assertThat(browser().get("/v1/public/rulebooks", header, value).statusCode()).as(header + ": " + value)
                    .isLessThan(500);
        }
    }

    @Test
    void ofSomebodyNotSignedInOnlyAShortBodyIsHeld() {
        var path = "/v1/public/rulebooks/26-2026/sets/06/trial-scores";
        var body = "{\"answers\":\"" + "a".repeat(70_000) + "\"}";

        for (var publisher : List.of(HttpRequest.BodyPublishers.ofString(body), HttpRequest.BodyPublishers
                .ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))) {
            assertThat(browser()
                    .send(HttpRequest.newBuilder(browser().address(path)).POST(publisher), "Content-Type",
                            "application/json")
                    .statusCode()).isEqualTo(413);
        }
        assertThat(CERTIFICATION.wasAsked()).isFalse();
    }

    @Test
    void aCertificateIsAskedForOnceASecondAndNotSentToWhoHasSeenIt() {
        var path = "/v1/public/certificates/01-09817-07-2026";
        CERTIFICATION.answering(path, exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"1-VALID\"");
            StandIn.send(exchange, 200, "application/json", "{\"status\":\"VALID\"}");
        });
        var first = browser().get(path);
        assertThat(first.body()).isEqualTo("{\"status\":\"VALID\"}");
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        CERTIFICATION.forget();

        var again = browser().get(path, "If-None-Match", "\"1-VALID\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(CERTIFICATION.wasAsked()).isFalse();

        CERTIFICATION.answering(path, exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"2-REVOKED\"");
            StandIn.send(exchange, 200, "application/json", "{\"status\":\"REVOKED\"}");
        });
        await().atMost(Duration.ofSeconds(2)).untilAsserted(
                () -> assertThat(browser().get(path, "If-None-Match", "\"1-VALID\"").body()).contains("REVOKED"));
    }

    @Test
    void aKeptPageHasEveryHeaderOfTheFirstOnce() {
        PORTAL.answering("/p/01-09817-07-2026", exchange -> {
            exchange.getResponseHeaders().set("Content-Language", "vi");
            exchange.getResponseHeaders().set("Cache-Control", "no-cache, no-store");
            StandIn.send(exchange, 200, "text/html;charset=UTF-8", "<p>Còn hiệu lực</p>");
        });
        // two calls that fall within one second
        await().untilAsserted(() -> {
            var first = browser().get("/p/01-09817-07-2026");
            PORTAL.forget();
            var again = browser().get("/p/01-09817-07-2026");

            assertThat(PORTAL.wasAsked()).isFalse();
            assertThat(again.body()).isEqualTo(first.body()).contains("Còn hiệu lực");
            for (var header : List.of("Content-Type", "Content-Language", "Content-Security-Policy", "Cache-Control",
                    "X-Frame-Options", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy")) {
                assertThat(again.headers().allValues(header)).as(header)
                        .isEqualTo(first.headers().allValues(header)).hasSize(1);
            }
        });
    }

    @Test
    void itsVirtualThreadsHaveMoreCarriersThanMayWaitForAClassAtOnce() {
        assertThat(ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class).getParallelism())
                .isEqualTo(32);
    }

    @Test
    void whatIsNoCertificateIsNotKept() {
        var path = "/v1/public/certificates/01-09817-99-2026";
        CERTIFICATION.answering(path, exchange -> StandIn.send(exchange, 404, "application/problem+json", "{}"));
        assertThat(browser().get(path).statusCode()).isEqualTo(404);
        CERTIFICATION.forget();

        assertThat(browser().get(path).statusCode()).isEqualTo(404);
        assertThat(CERTIFICATION.wasAsked()).isTrue();
    }

    @Test
    void anAddressIsWrittenInOneWay() {
        assertThat(browser().get("/v1/%70ublic/rulebooks").statusCode()).isEqualTo(400);
        assertThat(CERTIFICATION.wasAsked()).isFalse();
    }

    @Test
    void passesABearerTokenOnAsItCame() {
        var token = KEYCLOAK.token("officer");
        var answer = browser().post("/v1/registry/producers?q=n%E1%BA%BFp&a=1&a=2", "{\"name\":\"Tám Thêm\"}",
                "Authorization", "Bearer " + token,
                "Content-Type", "application/json", "traceparent",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "Idempotency-Key", "k");

        assertThat(answer.statusCode()).isEqualTo(200);
        var asked = REGISTRY.last();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.uri()).isEqualTo("/v1/registry/producers?q=n%E1%BA%BFp&a=1&a=2");
        assertThat(asked.text()).isEqualTo("{\"name\":\"Tám Thêm\"}");
        assertThat(asked.header("Authorization")).hasValue("Bearer " + token);
        assertThat(asked.header("traceparent")).hasValue("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        assertThat(asked.header("Idempotency-Key")).hasValue("k");
        assertThat(asked.header("Content-Length")).hasValue("21");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @CsvSource({"/v1/public/rulebooks", "/v1/public/rulebooks/26-2026/sets/01",
            "/v1/public/certificates/01-09817-01-2026",
            "/v1/public/products", "/v1/public/products/x"})
    void publicCallsNeedNoToken(String path) {
        assertThat(browser().get(path).statusCode()).isEqualTo(200);
        assertThat(CERTIFICATION.last().uri()).isEqualTo(path);
    }

    @Test
    void publicPostsNeedNeitherTokenNorCsrf() {
        assertThat(browser()
                .post("/v1/public/rulebooks/26-2026/sets/01/trial-scores", "{}", "Content-Type", "application/json")
                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void removesWhatACallerMayNotSay() {
        browser().get("/v1/public/products", "X-Forwarded-For", "10.0.0.1", "Forwarded", "for=10.0.0.1",
                "Ocop-Internal-Unit", "01",
                "Ocop-Csrf-Token", "spoofed", "X-Csrf-Token", "spoofed", "Cookie", "ocop-session=x; ocop-lang=en");

        var asked = CERTIFICATION.last();
        assertThat(asked.header("X-Forwarded-For").orElseThrow()).doesNotContain("10.0.0.1");
        assertThat(asked.header("X-Forwarded-Host").orElseThrow()).startsWith("localhost:");
        assertThat(asked.header("Cookie")).hasValue("ocop-lang=en");
        assertThat(asked.headers().keySet()).doesNotContain("Forwarded", "Ocop-internal-unit", "Ocop-csrf-token",
                "X-csrf-token");
    }

    @Test
    void withoutATokenAProblemInTheCallersLanguage() {
        var vietnamese = browser().get("/v1/registry/producers");
        assertThat(vietnamese.statusCode()).isEqualTo(401);
        assertThat(vietnamese.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(vietnamese.body()).contains("\"code\":\"not-signed-in\"", "urn:ocop:problem:not-signed-in",
                "Hãy đăng nhập");
        assertThat(browser().get("/v1/registry/producers", "Accept-Language", "en").body())
                .contains("Sign in to go on.");
        assertThat(browser().get("/v1/registry/producers", "Accept-Language", "fr").body()).contains("Hãy đăng nhập");
        assertThat(REGISTRY.wasAsked()).isFalse();
    }

    @Test
    void refusesTokensThatAreNotForThePlatform() {
        refuses(KEYCLOAK.token("a", claims -> claims.audience("another")));
        refuses(KEYCLOAK.token("a", claims -> claims.issuer("http://evil.example")));
        refuses(KEYCLOAK.token("a", claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(60)))));
        refuses(new StandInKeycloak().token("a", claims -> claims.issuer(KEYCLOAK.issuer())));
        refuses("nonsense");
    }

    private void refuses(String token) {
        assertThat(browser().get("/v1/registry/producers", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/unknown", "/v1/public/unknown", "/v3/api-docs", "/actuator/env",
            "/actuator/prometheus", "/error",
            "/v1/openapi/unknown"})
    void whatIsNotThereOrNotForThePublicIsNotFound(String path) {
        var answer = browser().get(path, "Authorization", "Bearer " + KEYCLOAK.token("officer"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"not-found\"");
        assertThat(PORTAL.wasAsked()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/public/products?q=%C3%28", "/v1/public/products/%00",
            "/v1/public/products/..%2f..%2factuator", "/v1/public/products/;a=b",
            "/v1/public/%2e%2e/%2e%2e/actuator/env",
            "/v1/public/products//x", "/v1/public/products/%C3%28"})
    void brokenAddressesAreRefusedAsProblems(String path) {
        var answer = browser().get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"invalid-input\"");
        assertThat(CERTIFICATION.wasAsked()).isFalse();
    }

    @Test
    void aServicesOwnErrorsPassAsTheyAre() {
        CERTIFICATION.answering("/v1/public/products/broken",
                exchange -> StandIn.send(exchange, 500, "application/problem+json", "{\"code\":\"failed\"}"));
        for (int i = 0; i < 30; i++) {
            var answer = browser().get("/v1/public/products/broken");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).isEqualTo("{\"code\":\"failed\"}");
        }
        assertThat(browser().get("/v1/public/products").statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceThatIsDownIsUnavailable() {
        var answer = browser().get("/v1/public/units");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body()).contains("\"code\":\"unavailable\"", "tạm gián đoạn");
    }

    @Test
    void jsonMayHaveOneMegabyteAndOtherBodiesTwentyOne() {
        var token = "Bearer " + KEYCLOAK.token("producer");
        var browser = browser();

        assertThat(send(browser, token, "application/json", 1 << 20)).isEqualTo(200);
        assertThat(send(browser, token, "application/json", (1 << 20) + 1)).isEqualTo(413);
        assertThat(send(browser, token, "multipart/form-data; boundary=b", 21 << 20)).isEqualTo(200);
        assertThat(REGISTRY.last().body()).hasSize(21 << 20);
        REGISTRY.forget();
        assertThat(send(browser, token, "multipart/form-data; boundary=b", (21 << 20) + 1)).isEqualTo(413);
        assertThat(REGISTRY.wasAsked()).isFalse();
    }

    @Test
    void aBodyOfUnknownLengthIsRefusedWhenItHasBecomeTooLong() {
        var answer = browser().send(HttpRequest.newBuilder(browser().address("/v1/registry/producers"))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[3 << 20]))),
                "Content-Type", "application/json", "Authorization", "Bearer " + KEYCLOAK.token("producer"));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"too-large\"");
    }

    private static int send(Browser browser, String token, String type, int bytes) {
        return browser.send(HttpRequest.newBuilder(browser.address("/v1/registry/papers"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[bytes])), "Authorization", token, "Content-Type",
                type).statusCode();
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        CERTIFICATION.answering("/v1/public/products/own", exchange -> {
            exchange.getResponseHeaders().set("X-Frame-Options", "SAMEORIGIN");
            exchange.getResponseHeaders().set("Server", "Tomcat");
            exchange.getResponseHeaders().set("Cache-Control", "max-age=60");
            StandIn.send(exchange, 200, "application/json", "{}");
        });
        for (var path : new String[]{"/v1/public/products/own", "/v1/registry/producers", "/v1/public/units", "/docs",
                "/sign-in"}) {
            var headers = browser().get(path).headers();
            assertThat(headers.allValues("X-Frame-Options")).as(path).containsExactly("DENY");
            assertThat(headers.allValues("X-Content-Type-Options")).as(path).containsExactly("nosniff");
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).as(path)
                    .contains("default-src 'self'", "frame-ancestors 'none'",
                            "form-action 'self' " + KEYCLOAK.server().url())
                    .doesNotContain("unsafe");
            assertThat(headers.map()).as(path).doesNotContainKeys("server", "strict-transport-security");
        }
        assertThat(browser().get("/v1/public/products/own").headers().allValues("Cache-Control"))
                .containsExactly("max-age=60");
    }

    @Test
    void showsTheServicesDescriptionsOneByOneAndMerged() {
        REGISTRY.answering("/v3/api-docs", exchange -> StandIn.send(exchange, 200, "application/json",
                """
                {"openapi":"3.1.0","servers":[{"url":"http://internal"}],"paths":{"/v1/registry/producers":{"get":{"operationId":"list"}}}}"""));

        assertThat(browser().get("/v1/openapi/registry").body()).contains("\"operationId\":\"list\"")
                .doesNotContain("internal");
        assertThat(browser().get("/v1/openapi").body()).contains("registry.list", "/v1/registry/producers");
        assertThat(browser().get("/v1/openapi/programme").statusCode()).isEqualTo(503);
        assertThat(browser().get("/docs").body()).contains("/docs/swagger-ui-bundle.js");
        assertThat(browser().get("/docs/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
    }

    @Test
    void isReadyWithoutServices() {
        assertThat(browser().get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(browser().get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
    }
}
