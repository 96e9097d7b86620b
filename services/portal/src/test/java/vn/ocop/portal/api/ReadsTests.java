package vn.ocop.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Scope;

class ReadsTests {

    /** The service answers when three calls are there at one time, and never before. */
    private final CyclicBarrier allThere = new CyclicBarrier(3);
    private final Set<String> languages = new ConcurrentSkipListSet<>();
    private final Set<String> visitors = new ConcurrentSkipListSet<>();
    private HttpServer service;
    private Api api;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        service.createContext("/v1/registry/", this::answer);
        service.start();
        var address = URI.create("http://127.0.0.1:" + service.getAddress().getPort());
        api = new Api(new Services(Map.of("registry", new Services.Service(address, List.of("/v1/registry/")))),
                JsonMapper.builder().build());
    }

    @AfterEach
    void stop() {
        LocaleContextHolder.resetLocaleContext();
        SecurityContextHolder.clearContext();
        service.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        try {
            visitors.add(call.getRequestHeaders().getFirst("Authorization") + " in "
                    + call.getRequestHeaders().getFirst("Ocop-Unit"));
            languages.add(call.getRequestHeaders().getFirst("Accept-Language"));
            allThere.await(10, TimeUnit.SECONDS);
            var refused = call.getRequestURI().getPath().endsWith("/closed");
            var body = (refused ? "{\"title\":\"no\"}" : "{\"items\":[1,2]}").getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(refused ? 409 : 200, body.length);
            call.getResponseBody().write(body);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            call.sendResponseHeaders(500, -1);
        } finally {
            call.close();
        }
    }

    @Test
    void allThatAPageReadsIsAskedForAtOnceInTheVisitorsLanguage() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        var answers = api.reads().one("one", "/v1/registry/a").items("two", "/v1/registry/b")
                .items("three", "/v1/registry/{id}", "c").answers();

        assertThat(answers.all().keySet()).containsExactly("one", "two", "three");
        assertThat(answers.of("one").path("items")).hasSize(2);
        assertThat(answers.of("three")).hasSize(2);
        assertThat(languages).containsExactly("en");
    }

    @Test
    void everyCallIsMadeInTheVisitorsNameAndUnit() {
        var token = Jwt.withTokenValue("a.b.c").header("alg", "none").subject("me").build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));

        new Scope("09817", Jurisdiction.UNIT, UUID.randomUUID(), "me", Set.of()).run(() -> api.reads()
                .one("one", "/v1/registry/a").one("two", "/v1/registry/b").one("three", "/v1/registry/c").answers());

        assertThat(visitors).containsExactly("Bearer a.b.c in 09817");
    }

    @Test
    void aRefusedCallIsThePagesRefusal() {
        var reads = api.reads().one("one", "/v1/registry/a").one("two", "/v1/registry/closed")
                .one("three", "/v1/registry/c");

        assertThatThrownBy(reads::answers).isInstanceOfSatisfying(ApiProblem.class,
                problem -> assertThat(problem.status()).isEqualTo(409));
    }
}
