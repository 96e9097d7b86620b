package vn.ocop.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What is refused so that the platform stays up. Every test comes from an address of its own. */
@TestPropertySource(properties = {"OCOP_RATE_PER_SECOND=20", "OCOP_SIGN_INS_PER_MINUTE=2",
        "OCOP_TRUSTED_PROXIES=127\\.0\\.0\\.1|::1|0:0:0:0:0:0:0:1",
        "OCOP_CALL_TIMEOUT=1s", "server.tomcat.connection-timeout=1s", "OCOP_UPLOAD_TIMEOUT=3s",
        "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state=300ms"})
class LimitsIT extends WithStandIns {

    private static final String FROM = "X-Forwarded-For";

    @Test
    void tooManyRequestsFromOneAddressAreRefusedAndOthersAreNot() {
        var browser = browser();
        var last = IntStream.range(0, 200).mapToObj(each -> browser.get("/v1/public/products", FROM, "203.0.113.1"))
                .filter(answer -> answer.statusCode() == 429).findFirst().orElseThrow();

        assertThat(last.body()).contains("\"code\":\"too-many-requests\"");
        assertThat(last.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(browser.get("/v1/public/products", FROM, "203.0.113.2").statusCode()).isEqualTo(200);
    }

    @Test
    void tooManyRequestsOfOnePersonAreRefusedFromWhereverTheyCome() {
        var token = "Bearer " + KEYCLOAK.token("busy");
        var browser = browser();

        assertThat(IntStream.range(0, 200)
                .map(each -> browser.get("/v1/registry/producers", FROM, "203.0.113." + (20 + each),
                        "Authorization", token).statusCode())
                .anyMatch(status -> status == 429)).isTrue();
    }

    @Test
    void signInsAreLimitedMore() {
        var browser = browser();
        assertThat(IntStream.range(0, 3).map(each -> browser.get("/sign-in", FROM, "203.0.113.3").statusCode()))
                .containsExactly(302, 302, 429);
    }

    @Test
    void aTrustedProxySaysWhereARequestComesFrom() {
        browser().get("/v1/public/products", FROM, "203.0.113.4", "X-Forwarded-Proto", "https", "X-Forwarded-Host",
                "ocop.example",
                "X-Forwarded-Port", "443");

        var asked = CERTIFICATION.last();
        assertThat(asked.header(FROM)).hasValue("203.0.113.4");
        assertThat(asked.header("X-Forwarded-Proto")).hasValue("https");
        assertThat(asked.header("X-Forwarded-Host")).hasValue("ocop.example");
    }

    @Test
    void behindHttpsTheCookieIsSecureAndBrowsersAreToldToStayThere() {
        var browser = browser();
        var answer = browser.get("/sign-in", FROM, "203.0.113.5", "X-Forwarded-Proto", "https", "X-Forwarded-Port",
                "443");

        assertThat(browser.setCookie()).contains("Secure");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void aServiceThatIsTooSlowIsUnavailable() throws Exception {
        var end = new CountDownLatch(1);
        REGISTRY.answering("/v1/registry/slow", exchange -> {
            try {
                end.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        });
        var answer = browser().get("/v1/registry/slow", FROM, "203.0.113.6", "Authorization",
                "Bearer " + KEYCLOAK.token("slow"));
        end.countDown();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aCallerThatIsTooSlowIsToldSoAndTheServiceStaysOpenForOthers() throws Exception {
        for (int i = 0; i < 12; i++) {
            var status = halfABody("POST /v1/public/rulebooks/26-2026/sets/06/trial-scores", "application/json",
                    "198.51.100." + (200 + i));
            assertThat(status).contains(" 408 ");
        }
        assertThat(browser().get("/v1/public/products", FROM, "203.0.113.11").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormOfSomebodyNotSignedInIsAnsweredBeforeItHasCome() throws Exception {
        assertThat(halfABody("POST /v1/registry/ideas", "application/x-www-form-urlencoded", "203.0.113.12"))
                .contains(" 401 ");
    }

    @Test
    void anOfficeBehindOneAddressIsNotOnePerson() {
        var browser = browser();
        var statuses = IntStream.range(0, 100)
                .map(each -> browser.get("/v1/registry/producers", FROM, "203.0.113.13", "Authorization",
                        "Bearer " + KEYCLOAK.token("colleague-" + each % 10)).statusCode())
                .toArray();

        assertThat(statuses).containsOnly(200);
    }

    /** What is answered to a body of which one byte never comes. */
    private String halfABody(String request, String type, String from) throws Exception {
        try (var socket = new Socket("localhost", port())) {
            socket.setSoTimeout(10_000);
            var out = socket.getOutputStream();
            out.write((request + " HTTP/1.1\r\nHost: localhost\r\n" + FROM + ": " + from + "\r\nContent-Type: " + type
                    + "\r\nContent-Length: 11\r\n\r\n{\"answers\"").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }

    @Test
    void thePortalsAbsenceIsExplainedInAPageAndItsReturnIsNoticed() {
        var browser = browser();
        PORTAL.stop();
        try {
            var answer = browser.get("/", FROM, "203.0.113.7", "Accept", "text/html");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("<html lang=\"vi\">", "Hệ thống tạm gián đoạn");
            IntStream.range(0, 15).forEach(each -> browser.get("/", FROM, "203.0.113.8"));
        } finally {
            PORTAL.start();
        }
        assertThat(browser.get("/", FROM, "203.0.113.9").statusCode()).as("the breaker is open").isEqualTo(503);
        assertThat(PORTAL.wasAsked()).isFalse();
        await().atMost(Duration.ofSeconds(5)).untilAsserted(
                () -> assertThat(browser.get("/", FROM, "203.0.113.10").statusCode()).isEqualTo(200));
    }

    @Test
    void callersWhoAreRefusedDoNotOpenTheBreaker() {
        REGISTRY.answering("/v1/registry/refused",
                exchange -> StandIn.send(exchange, 404, "application/problem+json", "{}"));
        IntStream.range(0, 30).forEach(
                each -> assertThat(browser().get("/v1/registry/refused", FROM, "198.51.100." + each, "Authorization",
                        "Bearer " + KEYCLOAK.token("p" + each)).statusCode()).isEqualTo(404));
    }
}
