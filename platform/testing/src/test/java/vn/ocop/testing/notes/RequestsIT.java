package vn.ocop.testing.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.testing.Api;
import vn.ocop.testing.PlatformTest;
import vn.ocop.testing.Tokens;

/** Idempotency, entity tags, pages, rules and problem details. */
@PlatformTest
class RequestsIT {

    private static final String NOTES = "/v1/notes/notes";

    private final Api api;
    private final Api officer;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    RequestsIT(@LocalServerPort int port, JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        api = new Api(port);
        officer = api.as("officer", "09817", Role.COMMUNE_OFFICER);
    }

    @Test
    void theSameKeyAndBodyGiveTheSameAnswerDoneOnce() throws Exception {
        var me = api.as("repeater", "09817", Role.PRODUCER).with("Idempotency-Key", UUID.randomUUID().toString());
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = pool.invokeAll(IntStream.range(0, 8).<java.util.concurrent.Callable<String>>mapToObj(
                    i -> () -> me.post(NOTES, Map.of("text", "once")).expect(201).text()).toList());
            var first = answers.getFirst().get();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        }
        assertThat(api.as("repeater", "09817", Role.PRODUCER).get(NOTES).json().get("items")).hasSize(1);
    }

    @Test
    void whoReadsTheStoredAnswersReadsNothing() {
        var key = "guess-" + UUID.randomUUID();
        var me = api.as("sealed", "09817", Role.PRODUCER).with("Idempotency-Key", key);
        var first = me.post(NOTES, Map.of("text", "đánh dấu 4711")).expect(201).text();

        assertThat(me.post(NOTES, Map.of("text", "đánh dấu 4711")).expect(201).text()).isEqualTo(first);
        var scope = new Scope("09817", Jurisdiction.OWN, Tokens.account("sealed"), "sealed", Set.of());
        var stored = scope.call(() -> transaction.execute(status -> jdbc
                .sql("select key || encode(body, 'escape') || encode(request_hash, 'hex') from platform.idempotency")
                .query(String.class).list()));
        assertThat(stored).hasSize(1).noneMatch(text -> text.contains("4711") || text.contains(key));
    }

    @Test
    void storedAnswersEndAfterTheirTime() {
        var me = api.as("forgotten", "09817", Role.PRODUCER).with("Idempotency-Key", "once");
        me.post(NOTES, Map.of("text", "one")).expect(201);
        jdbc.sql("select platform.idempotency_forget(interval '1 hour')").query(Long.class).single();
        assertThat(me.post(NOTES, Map.of("text", "two")).status()).isEqualTo(422);

        jdbc.sql("select platform.idempotency_forget(interval '0')").query(Long.class).single();
        me.post(NOTES, Map.of("text", "two")).expect(201);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var me = officer.with("Idempotency-Key", UUID.randomUUID().toString());
        me.post(NOTES, Map.of("text", "one")).expect(201);

        assertThat(me.post(NOTES, Map.of("text", "two")).expect(422).code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void theSameKeyOnAnotherVersionOrInAnotherUnitIsAnotherRequest() {
        var note = officer.post(NOTES, Map.of("text", "one")).expect(201);
        var path = NOTES + "/" + note.json().get("id").asString();
        var me = officer.with("Idempotency-Key", UUID.randomUUID().toString());
        me.with("If-Match", note.header("ETag")).put(path, Map.of("text", "two")).expect(200);

        assertThat(me.with("If-Match", "\"7\"").put(path, Map.of("text", "two")).expect(422).code())
                .isEqualTo("idempotency-key-reused");
        var lent = api.withToken(Tokens.withHats("lent", "09817/commune-officer", "09784/commune-officer"))
                .with("Idempotency-Key", UUID.randomUUID().toString());
        lent.with("Ocop-Unit", "09817").post(NOTES, Map.of("text", "x")).expect(201);
        lent.with("Ocop-Unit", "09784").post(NOTES, Map.of("text", "x")).expect(422);
    }

    @Test
    void aStoredAnswerIsForNobodyWhoMayNotCallAnyMore() {
        var key = UUID.randomUUID().toString();
        api.as("former", "09817", Role.COMMUNE_OFFICER).with("Idempotency-Key", key)
                .post(NOTES, Map.of("text", "x")).expect(201);

        api.as("former", "09817", Role.INSPECTOR).with("Idempotency-Key", key).post(NOTES, Map.of("text", "x"))
                .expect(403);
    }

    @Test
    void aFailureLeavesNothingAndItsKeyMayBeUsedAgain() {
        var me = api.as("failing", "09817", Role.PRODUCER).with("Idempotency-Key", "again");
        var failure = me.post(NOTES, Map.of("text", "fail")).expect(500);
        assertThat(failure.text()).doesNotContain("Exception", "after the writing", "\tat ");

        assertThat(api.as("failing", "09817", Role.PRODUCER).get(NOTES).json().get("items")).isEmpty();
        me.post(NOTES, Map.of("text", "well")).expect(201);
    }

    @Test
    void aStaleChangeIsRefusedWithTheCurrentVersion() {
        var note = officer.post(NOTES, Map.of("text", "v1")).expect(201);
        var path = NOTES + "/" + note.json().get("id").asString();
        officer.with("If-Match", note.header("ETag")).put(path, Map.of("text", "v2")).expect(200);

        var stale = officer.with("If-Match", note.header("ETag")).put(path, Map.of("text", "v3")).expect(412);
        assertThat(stale.json().get("version").asLong()).isEqualTo(2);
    }

    @Test
    void pagesGoOnWhereTheLastEnded() {
        var me = api.as("many", "09817", Role.PRODUCER);
        IntStream.range(0, 5).forEach(i -> me.post(NOTES, Map.of("text", "n" + i)).expect(201));

        var first = me.get(NOTES + "?limit=2").json();
        var second = me.get(NOTES + "?limit=2&after=" + first.get("next").asString()).json();
        var third = me.get(NOTES + "?limit=2&after=" + second.get("next").asString()).json();
        assertThat(first.get("items").get(0).get("text").asString()).isEqualTo("n4");
        assertThat(third.get("items")).hasSize(1);
        assertThat(third.get("next").isNull()).isTrue();
        me.get(NOTES + "?limit=0").expect(400);
        me.get(NOTES + "?after=nowhere").expect(400);
    }

    @Test
    void anEndpointWithoutARuleAnswersNobody() {
        officer.get(NOTES + "/without-rule").expect(403);
        api.as("operator", "VN", Role.PLATFORM_OPERATOR).get(NOTES + "/without-rule").expect(403);
    }

    @Test
    void aRoleThatMayNotIsRefusedInVietnameseAndInEnglish() {
        var inspector = api.as("inspector", "09817", Role.INSPECTOR);

        assertThat(inspector.get(NOTES).expect(403).json().get("detail").asString()).contains("Vai trò");
        assertThat(inspector.with("Accept-Language", "en").get(NOTES).expect(403).json().get("detail").asString())
                .contains("role");
    }

    @Test
    void tokensOfAnotherIssuerAudienceOrTimeAreRefused() {
        for (var wrong : new String[]{Tokens.of("x", "09817", c -> c.issuer("http://evil"), Role.COMMUNE_OFFICER),
                Tokens.of("x", "09817", c -> c.audience("other"), Role.COMMUNE_OFFICER),
                Tokens.of("x", "09817", c -> c.expirationTime(Date.from(Instant.now().minusSeconds(120))),
                        Role.COMMUNE_OFFICER)}) {
            api.withToken(wrong).get(NOTES).expect(401);
        }
        api.withToken(Tokens.of("x", "09817", c -> c.claim("unit_roles", null), Role.COMMUNE_OFFICER)).get(NOTES)
                .expect(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{\"text\":1}", "{\"text\":\"a\",\"more\":1}",
            "{\"text\":\"a\",\"text\":\"b\"}",
            "{\"text\":\"a\"} x", "{\"text\":\"\\u0000\"}", "{\"text\":\"\\ud800\"}", "{\"text\":true}", "\"text\""})
    void badBodiesAreRefusedAndNothingIsKept(String body) {
        var me = api.as("bad", "09817", Role.PRODUCER);

        var problem = me.post(NOTES, body).expect(400);
        assertThat(problem.header("Content-Type")).startsWith("application/problem+json");
        assertThat(me.get(NOTES).json().get("items")).isEmpty();
    }

    @Test
    void brokenUtf8HugeBodiesAndWrongTypesAreRefused() {
        officer.send("POST", NOTES, "application/json",
                new byte[]{'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xC3, '"', '}'}).expect(400);
        officer.send("POST", NOTES, "application/json",
                ("{\"text\":\"" + "a".repeat(2_000_000) + "\"}").getBytes(StandardCharsets.UTF_8)).expect(413);
        officer.send("POST", NOTES, "text/plain", "x".getBytes(StandardCharsets.UTF_8)).expect(415);
        officer.put(NOTES + "/not-an-id", Map.of("text", "x")).expect(400);
        officer.send("DELETE", NOTES, null, new byte[0]).expect(405);
        officer.get("/v1/notes/nothing").expect(404);
        officer.get(NOTES + "?after=%00").expect(400);
    }
}
