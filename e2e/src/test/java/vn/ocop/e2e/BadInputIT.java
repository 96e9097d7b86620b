package vn.ocop.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.e2e.Endpoints.Endpoint;
import vn.ocop.testing.Api;

/** Bad input to every endpoint: a 4xx with problem details, nothing stored, nothing of the inside shown. */
class BadInputIT {

    private static final Map<String, String> ACCOUNTS = Map.ofEntries(Map.entry("producer", "producer2.odien"),
            Map.entry("commune-officer", "officer.odien"), Map.entry("commune-leader", "leader.odien"),
            Map.entry("city-officer", "officer.hanoi"), Map.entry("city-leader", "leader.hanoi"),
            Map.entry("council-member", "member1.hanoi"), Map.entry("platform-operator", "operator"),
            Map.entry("signed-in", "inspector.odien"), Map.entry("advisory-member", "advisor.hanoi"),
            Map.entry("culture-officer", "culture.odien"), Map.entry("inspector", "inspector.odien"));
    private static final List<String> NASTY = List.of("'; drop table producer; --", "<script>alert(1)</script>",
            "../../../etc/passwd",
            "%00", "\u0000", "${jndi:ldap://x}", "{{7*7}}", "\ud800", "a".repeat(30_000));

    @TestFactory
    List<DynamicTest> badBodiesAreRefused() {
        return Endpoints.all().stream().filter(endpoint -> endpoint.body() != null)
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> {
                    var api = caller(endpoint);
                    for (var body : badBodies(endpoint)) {
                        refused(api.send(endpoint.method(), endpoint.at(Map.of()), endpoint.contentType(), body),
                                new String(body, StandardCharsets.UTF_8));
                    }
                    refused(api.send(endpoint.method(), endpoint.at(Map.of()), "application/x-unknown",
                            "x".getBytes(StandardCharsets.UTF_8)), "unknown type");
                    refused(api.send(endpoint.method(), endpoint.at(Map.of()), endpoint.contentType(),
                            new byte[25 * 1024 * 1024]), "huge");
                })).toList();
    }

    @TestFactory
    List<DynamicTest> badAddressesAreRefused() {
        return Endpoints.all().stream().filter(endpoint -> endpoint.path().contains("{"))
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> {
                    var api = caller(endpoint);
                    for (var id : List.of("1", "null", "%27%3B%20drop%20table", "%3Cscript%3E",
                            "00000000-0000-0000-0000-000000000000", "%F0%9F%92%A9")) {
                        var answer = api.send(endpoint.method(), endpoint.path().replaceAll("\\{[^}]+}", id),
                                endpoint.body() == null ? null : endpoint.contentType(),
                                endpoint.body() == null ? new byte[0] : "{}".getBytes(StandardCharsets.UTF_8));
                        refused(answer, id);
                    }
                })).toList();
    }

    @TestFactory
    List<DynamicTest> badParametersNeverFail() {
        return Endpoints.all().stream().filter(endpoint -> endpoint.method().equals("GET"))
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> {
                    var api = caller(endpoint);
                    for (var query : List.of("limit=-1", "limit=abc", "limit=99999999999", "after=%27", "after=%00",
                            "q=%27%3Bdrop", "q=%25%25%5F", "minStars=x",
                            "status=%27", "state=NOWHERE", "producerId=1", "unit=%00", "role=%27", "unread=maybe")) {
                        var path = endpoint.at(Map.of());
                        var answer = api.get(path + (path.contains("?") ? "&" : "?") + query);
                        assertThat(answer.status()).as(answer.request()).isLessThan(500);
                        assertNothingInside(answer);
                    }
                })).toList();
    }

    private static Api caller(Endpoint endpoint) {
        return endpoint.isPublic()
                ? Platform.visitor()
                : Platform.as(Objects.requireNonNull(ACCOUNTS.get(new TreeSet<>(endpoint.roles()).first())));
    }

    private static List<byte[]> badBodies(Endpoint endpoint) {
        var json = JsonMapper.shared();
        var bodies = new ArrayList<byte[]>();
        for (var text : List.of("", "{", "[]", "null", "42", "\"x\"", "{\"a\":", "{} {}")) {
            bodies.add(text.getBytes(StandardCharsets.UTF_8));
        }
        bodies.add(new byte[]{'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'});
        if (endpoint.sampleBody() instanceof Map<?, ?> sample) {
            var unknown = new LinkedHashMap<Object, Object>(sample);
            unknown.put("unknownField", 1);
            bodies.add(json.writeValueAsBytes(unknown));
            for (var member : sample.keySet()) {
                var wrongType = new LinkedHashMap<Object, Object>(sample);
                wrongType.put(member, Map.of("deep", List.of(UUID.randomUUID())));
                bodies.add(json.writeValueAsBytes(wrongType));
            }
            for (var nasty : NASTY) {
                var filled = new LinkedHashMap<Object, Object>();
                sample.keySet().forEach(member -> filled.put(member, nasty));
                bodies.add(json.writeValueAsString(filled).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bodies;
    }

    private static void refused(Api.Answer answer, String input) {
        var shown = input.substring(0, Math.min(80, input.length()));
        assertThat(answer.status()).as(answer.request() + " with " + shown + ": " + answer.text()).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).as(answer.request() + " with " + shown)
                .startsWith("application/problem+json");
        assertNothingInside(answer);
    }

    private static void assertNothingInside(Api.Answer answer) {
        assertThat(answer.text()).as(answer.request()).doesNotContain("Exception", "\tat ", "org.springframework",
                "SQLSTATE", "stackTrace");
    }
}
