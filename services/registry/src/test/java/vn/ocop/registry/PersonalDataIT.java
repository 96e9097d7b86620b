package vn.ocop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.Forms.PRODUCERS;
import static vn.ocop.registry.Forms.officer;
import static vn.ocop.registry.Forms.path;
import static vn.ocop.registry.Forms.producer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.registry.producer.PersonalField;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;
import vn.ocop.testing.Tokens;

/**
 * Plants marks that cannot be mistaken in every personal field, walks through the calls, and looks for the marks where
 * nothing personal may be: facts, audit, stored answers, logs, answers to those who may not see them.
 */
@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataIT {

    private static final String NUMBER = "001184977531";
    private static final String SECOND_NUMBER = "001184977542";
    private static final Map<PersonalField, String> MARKS = Map.of(PersonalField.TAX_NUMBER, NUMBER,
            PersonalField.NAME, "Mốc Tên Zz71", PersonalField.GENDER, "FEMALE", PersonalField.ETHNICITY, "Mốc Tộc Zz72",
            PersonalField.POSITION, "Mốc Chức Zz73", PersonalField.RESIDENCE, "Mốc Nhà Zz74", PersonalField.PHONE,
            "0977531864", PersonalField.STREET, "Mốc Ngõ Zz75", PersonalField.EMAIL, "zz76@marks.example");

    private final Api api;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String kafka;

    @Autowired
    PersonalDataIT(@LocalServerPort int port, JdbcClient jdbc, TransactionTemplate transaction,
            @Value("${ocop.kafka}") String kafka) {
        this.api = new Api(port);
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.kafka = kafka;
    }

    private static Map<String, Object> marked(String number) {
        return new TreeMap<>(Map.of("type", "HOUSEHOLD_BUSINESS", "name", "Hộ có dấu mốc", "taxCode", number,
                "representative",
                Map.of("name", mark(PersonalField.NAME), "gender", mark(PersonalField.GENDER), "ethnicity",
                        mark(PersonalField.ETHNICITY), "position", mark(PersonalField.POSITION), "residence",
                        mark(PersonalField.RESIDENCE)),
                "address", Map.of("village", "Thôn Hạ Mỗ", "street", mark(PersonalField.STREET)), "phone",
                mark(PersonalField.PHONE), "email", mark(PersonalField.EMAIL)));
    }

    private static String mark(PersonalField field) {
        return Objects.requireNonNull(MARKS.get(field));
    }

    /** The marks that no ordinary text has: a gender is a word of every form. */
    private static List<String> marks() {
        assertThat(MARKS.keySet()).containsExactlyInAnyOrder(PersonalField.values());
        return Stream.concat(Stream.of(SECOND_NUMBER), MARKS.entrySet().stream()
                .filter(mark -> mark.getKey() != PersonalField.GENDER).map(Map.Entry::getValue)).toList();
    }

    private static void nothingIn(String where, String text) {
        for (var mark : marks()) {
            assertThat(text.contains(mark)).as("%s in %s", mark, where).isFalse();
        }
    }

    @Test
    void nothingPersonalIsWhereItMayNotBe(CapturedOutput logs) throws IOException {
        var producerId = walk();

        nothingIn("facts", facts(producerId));
        var audit = table("platform.audit");
        assertThat(audit).contains("PersonalNumberRevealed", producerId);
        nothingIn("audit", audit);
        var answers = answers("marked") + answers("officer-marked") + answers("claimant-marked");
        assertThat(answers).contains("201");
        nothingIn("stored answers", answers);
        nothingIn("logs", logs.getAll());
        for (var number : List.of(NUMBER, SECOND_NUMBER)) {
            assertThat(table("producer") + table("producer_change") + table("producer_version") + table("claim"))
                    .doesNotContain(number);
        }
    }

    /** Every call that takes or gives personal data, well and badly. */
    private String walk() throws IOException {
        var me = producer(api, "marked");
        var officer = api.as("officer-marked", "09817", Role.COMMUNE_OFFICER);
        var registration = marked(NUMBER);
        registration.put("consent", Forms.CONSENT);
        var producer = keyed(me).post(PRODUCERS, registration).expect(201).json();
        var path = path(producer);
        keyed(officer).post(path + "/verifications", Map.of("verified", true)).expect(200);
        keyed(me).put(path, marked(SECOND_NUMBER)).expect(200);
        keyed(officer).post(path + "/reveals", Map.of("reason", "đối chiếu")).expect(200);
        me.get(path + "/export").expect(200);
        officer.get(path + "/history").expect(200);

        var recorded = keyed(officer).post(PRODUCERS + "/records", marked(NUMBER)).expect(201).json();
        keyed(officer).put(path(recorded) + "/record", marked(NUMBER)).expect(200);
        var claim = keyed(producer(api, "claimant-marked"))
                .post("/v1/registry/claims", Map.of("taxCode", NUMBER, "consent", Forms.CONSENT)).expect(201).json();
        keyed(officer).post("/v1/registry/claims/" + claim.get("id").asString() + "/decisions",
                Map.of("accepted", true)).expect(200);

        badly(me, path);
        outsiders(path);
        keyed(me).post(path + "/consent-withdrawals", "{}").expect(200);
        var request = keyed(me).post(path + "/erasure-requests", "{}").expect(201).json();
        keyed(officer).post("/v1/registry/erasure-requests/" + request.get("id").asString() + "/decisions",
                Map.of("accepted", true)).expect(200);
        return producer.get("id").asString();
    }

    private static Api keyed(Api api) {
        return api.with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private void badly(Api me, String path) {
        var unknown = marked(NUMBER);
        unknown.put("unknown", mark(PersonalField.NAME));
        nothingIn("a refusal", me.put(path, unknown).expect(400).text());
        var wrong = marked(NUMBER);
        wrong.put("phone", mark(PersonalField.EMAIL));
        wrong.put("email", mark(PersonalField.NAME));
        nothingIn("a refusal", me.put(path, wrong).expect(400).text());
        nothingIn("a refusal", me.put(path, JsonMapper.shared().writeValueAsString(marked(NUMBER)) + "}").expect(400)
                .text());
        // the number is the claimant's now: taken like any other, so that nobody learns it
        me.put(path, marked(NUMBER)).expect(200);
        me.put(path, marked(SECOND_NUMBER)).expect(200);
    }

    private void outsiders(String path) throws IOException {
        for (var outsider : List.of(producer(api, "neighbour"), api.as("stranger", "09784", Role.COMMUNE_OFFICER),
                api.as("editor", "09817", Role.COMMUNICATIONS_EDITOR), api.as("member", "01", Role.COUNCIL_MEMBER),
                api)) {
            nothingIn("an outsider's answer", outsider.get(path).text());
            nothingIn("an outsider's answer", outsider.get(PRODUCERS + "?limit=200").text());
            nothingIn("an outsider's answer", outsider.get(path + "/history").text());
            nothingIn("an outsider's answer", outsider.get(path + "/versions/1").text());
            nothingIn("an outsider's answer", outsider.get(path + "/export").text());
        }
        var document = JsonMapper.shared().readTree(Files.readString(Path.of("src/main/openapi/registry.json")));
        document.get("paths").propertyNames().stream().filter(address -> address.startsWith("/v1/public/"))
                .forEach(address -> nothingIn("a public answer", api.get(address.replaceAll("\\{[^}]+}", "1")).text()));
    }

    private String table(String table) {
        return read(Scope.system("09817", "test"),
                "select coalesce(string_agg(t::text, ' '), '') from " + table + " t");
    }

    private String read(Scope scope, String sql) {
        return scope.call(() -> Objects
                .requireNonNull(transaction.execute(status -> jdbc.sql(sql).query(String.class).single())));
    }

    /** Stored answers are their person's alone, also here. */
    private String answers(String account) {
        var person = Tokens.account(account);
        var scope = new Scope("09817", Jurisdiction.OWN, person, person.toString(),
                Set.of());
        return read(scope, """
                select coalesce(string_agg(key || ' ' || coalesce(status, 0) || ' ' || coalesce(headers, '') || ' '
                    || coalesce(encode(body, 'escape'), ''), ' '), '') from platform.idempotency""");
    }

    /** Everything the registry has published, until it has told of this producer's erasure. */
    private String facts(String producerId) {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka);
        var text = new StringBuilder();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = Stream.of(Topics.PRODUCERS, Topics.PRODUCTS, Topics.PAPERS)
                    .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Facts.eventually(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(fact -> text.append(fact.value()).append('\n'));
                return text.toString();
            }, read -> read.lines().anyMatch(fact -> fact.contains(producerId) && fact.contains("ProducerErased")));
        }
        return text.toString();
    }
}
