package vn.ocop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.Forms.officer;
import static vn.ocop.registry.Forms.producer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.Message;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.ocop.contracts.DossierFact;
import vn.ocop.contracts.HearingFact;
import vn.ocop.contracts.Topics;
import vn.ocop.contracts.UnitFact;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.time.Ids;
import vn.ocop.platform.web.Allow;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;
import vn.ocop.testing.Tokens;

/** Evidence opens to exactly those who must judge it, for as long as they must, and each opening is written down. */
@PlatformTest
class JudgesIT {

    private final Api api;
    private final Facts facts;
    private final Consumer<Message<List<byte[]>>> listener;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    JudgesIT(@LocalServerPort int port, Facts facts, @Qualifier("hearings") Consumer<Message<List<byte[]>>> listener,
            JdbcClient jdbc, TransactionTemplate transaction) {
        this.api = new Api(port);
        this.facts = facts;
        this.listener = listener;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void whoJudgesADossierReadsTheVersionThatWasFiledAndNothingBesideIt() {
        var maker = new Maker("judged");
        var paper = maker.paper();
        maker.file(paper, TestFiles.pdf(100, 2));
        var beside = maker.paper();
        on(paper).openTo("judge-1", "advisor-1");

        for (var judge : List.of(member("judge-1"), advisor("advisor-1"))) {
            assertThat(judge.get(path(paper) + "/files/1").expect(200).response().body()).isEqualTo(maker.filed);
            judge.get(path(paper) + "/files/2").expect(404);
            judge.get(path(paper) + "/files/9").expect(404);
            judge.get(path(beside) + "/files/1").expect(404);
            judge.get(path(UUID.randomUUID()) + "/files/1").expect(404);
            judge.get(path(paper)).expect(403);
            judge.get(path(paper) + "/views").expect(403);
        }
    }

    @Test
    void nobodyElseIsLetIn() {
        var maker = new Maker("guarded");
        var paper = maker.paper();
        var other = maker.paper();
        on(paper).openTo("judge-2");
        on(other).openTo("judge-3");

        member("judge-2").get(path(paper) + "/files/1").expect(200);
        // a judge of another dossier of the same producer, a member without a seat, a member of another council
        member("judge-3").get(path(paper) + "/files/1").expect(404);
        member("judge-4").get(path(paper) + "/files/1").expect(404);
        api.as("judge-2", "79", Role.COUNCIL_MEMBER).get(path(paper) + "/files/1").expect(404);
        // a seat's account in another role, another commune's officer, nobody
        api.as("judge-2", "01", Role.PRODUCER).get(path(paper) + "/files/1").expect(404);
        api.as("judge-2", "01", Role.PLATFORM_OPERATOR).get(path(paper) + "/files/1").expect(403);
        api.as("stranger", "09784", Role.COMMUNE_OFFICER).get(path(paper) + "/files/1").expect(404);
        api.get(path(paper) + "/files/1").expect(401);
    }

    @Test
    void itIsOpenWhileItIsJudgedAndNoLonger() {
        var maker = new Maker("opened");
        var paper = maker.paper();
        var files = path(paper) + "/files/1";
        member("judge-5").get(files).expect(404);
        var hearing = on(paper).openTo("judge-5", "judge-6");
        member("judge-5").get(files).expect(200);

        var changed = hearing.openTo("judge-6", "judge-7");
        member("judge-5").get(files).expect(404);
        member("judge-6").get(files).expect(200);
        member("judge-7").get(files).expect(200);

        changed.close();
        member("judge-6").get(files).expect(404);
        on(paper).openTo("judge-6").remove();
        member("judge-6").get(files).expect(404);
    }

    @Test
    void anOlderFactOpensNothingThatANewerOneHasClosed() {
        var maker = new Maker("ordered");
        var paper = maker.paper();
        var hearing = on(paper).openTo("judge-8");
        hearing.close();

        hearing.tell("HearingOpened", "OPEN", 1);
        hearing.tell("HearingChanged", "OPEN", 2);

        member("judge-8").get(path(paper) + "/files/1").expect(404);
    }

    @Test
    void hearingsComeFromCertificationsTopic() {
        var maker = new Maker("told");
        var paper = maker.paper();
        var hearing = new HearingFact(Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next(), "09817", "01", "OPEN",
                List.of(Tokens.account("judge-9")), 1, 1, List.of(new DossierFact.FrozenPaper(paper, 1)));

        facts.publish(Topics.HEARINGS, "HearingOpened", "09817", hearing.hearingId().toString(), 1, hearing);

        Facts.eventually(() -> member("judge-9").get(path(paper) + "/files/1"), answer -> answer.status() == 200);
    }

    @Test
    void theProducerSeesThatTheCouncilHasReadAndForWhichHearing() {
        var maker = new Maker("reader");
        var paper = maker.paper();
        var hearing = on(paper).openTo("judge-10");
        member("judge-10").get(path(paper) + "/files/1").expect(200);
        officer(api).get(path(paper) + "/files/1").expect(200);
        member("judge-11").get(path(paper) + "/files/1").expect(404);

        var views = producer(api, "reader").get(path(paper) + "/views").expect(200).json().get("items");

        assertThat(views).hasSize(2);
        assertThat(views.get(0).get("hearingId").isNull()).isTrue();
        var council = views.get(1);
        assertThat(council.get("account").asString()).isEqualTo(Tokens.account("judge-10").toString());
        assertThat(council.get("roles").toString()).isEqualTo("[\"council-member\"]");
        assertThat(council.get("unit").asString()).isEqualTo("01");
        assertThat(council.get("hearingId").asString()).isEqualTo(hearing.id().toString());
    }

    @Test
    void whoHasTwoHatsKeepsWhatEachAllowsAndNoMore() {
        var maker = new Maker("hats");
        var paper = maker.paper();
        var beside = maker.paper();
        var hearing = on(paper).openTo("hats-2", "hats-3");

        facts.publish(Topics.UNITS, "UnitJoined", "09817", "09817", 1,
                new UnitFact("09817", "Ô Diên", "COMMUNE", "01"));
        Facts.eventually(() -> jdbc.sql("select count(*) from platform.unit where code = '09817'").query(Long.class)
                .single(), known -> known == 1);

        // the city's officer reads all evidence of the city, with a seat or without
        var officerToo = api.as("hats-1", "01", Role.CITY_OFFICER, Role.COUNCIL_MEMBER);
        officerToo.get(path(paper) + "/files/1").expect(200);
        officerToo.get(path(paper)).expect(200);
        // a producer's seat opens what it judges, and of the rest only its own
        var makerToo = api.as("hats-2", "01", Role.PRODUCER, Role.COUNCIL_MEMBER);
        makerToo.get(path(paper) + "/files/1").expect(200);
        makerToo.get(path(beside) + "/files/1").expect(404);
        makerToo.get(path(paper)).expect(404);
        // a commune's officer with a seat: for the city a judge alone, for their own commune an officer alone
        var communeToo = api.as("hats-3", "01", Role.COMMUNE_OFFICER, Role.ADVISORY_MEMBER);
        communeToo.get(path(paper) + "/files/1").expect(200);
        communeToo.get(path(beside) + "/files/1").expect(404);
        communeToo.get(path(paper)).expect(404);
        api.as("hats-3", "09784", Role.COMMUNE_OFFICER, Role.ADVISORY_MEMBER).get(path(paper) + "/files/1").expect(404);
        hearing.close();
        officerToo.get(path(paper) + "/files/1").expect(200);
        makerToo.get(path(paper) + "/files/1").expect(404);
    }

    @Test
    void theDatabaseItselfShowsAJudgeTheFrozenVersionAlone() {
        var maker = new Maker("policies");
        var paper = maker.paper();
        maker.file(paper, TestFiles.pdf(100, 2));
        officer(api).get(path(paper) + "/files/1").expect(200);
        on(paper).openTo("judge-12");

        var person = Tokens.account("judge-12");
        var judge = new Scope("01", Jurisdiction.PUBLIC, person, person.toString(), Set.of(Role.COUNCIL_MEMBER));
        for (var table : List.of("paper", "paper_view", "paper_deadline", "producer", "producer_change",
                "producer_version", "product_version", "consent",
                "product", "idea", "help_case", "workbook", "workbook_row", "search_entry", "dossier_copy")) {
            assertThat(count(judge, table)).as(table).isZero();
        }
        assertThat(count(judge, "paper_file")).isEqualTo(1);
        assertThat(count(judge, "hearing")).isEqualTo(1);
        assertThat(jdbcAs(judge, "update paper_file set size = 0")).isZero();
        assertThat(jdbcAs(judge, "delete from hearing_paper")).isZero();
    }

    @Test
    void noOtherEndpointIsForJudges(
            @Qualifier("requestMappingHandlerMapping") @Autowired RequestMappingHandlerMapping all) {
        var theirs = all.getHandlerMethods().entrySet().stream()
                .filter(entry -> Stream.ofNullable(entry.getValue().getMethodAnnotation(Allow.class))
                        .flatMap(rule -> Arrays.stream(rule.value()))
                        .anyMatch(Set.of(Role.COUNCIL_MEMBER, Role.ADVISORY_MEMBER)::contains))
                .flatMap(entry -> entry.getKey().getPatternValues().stream());

        assertThat(theirs).containsExactlyInAnyOrder("/v1/registry/papers/{id}/files/{version}",
                "/v1/registry/producers/{id}/versions/{version}", "/v1/registry/products/{id}/versions/{version}");
    }

    private Hearing on(UUID paper) {
        return Hearing.on(listener, paper, 1);
    }

    private Api member(String name) {
        return api.as(name, "01", Role.COUNCIL_MEMBER);
    }

    private Api advisor(String name) {
        return api.as(name, "01", Role.ADVISORY_MEMBER);
    }

    private long count(Scope scope, String table) {
        return scope.call(() -> Objects.requireNonNull(transaction.execute(
                status -> jdbc.sql("select count(*) from " + table).query(Long.class).single())));
    }

    private int jdbcAs(Scope scope, String sql) {
        return scope.call(() -> Objects.requireNonNull(transaction.execute(status -> jdbc.sql(sql).update())));
    }

    private static String path(UUID paper) {
        return "/v1/registry/papers/" + paper;
    }

    /** A producer with papers, each with a file. */
    private final class Maker {

        private final Api me;
        private final String id;
        private final byte[] filed = TestFiles.pdf();

        Maker(String name) {
            me = producer(api, name);
            id = Forms.registered(api, name, "HTX " + name).get("id").asString();
        }

        UUID paper() {
            var described = me.post("/v1/registry/papers",
                    Map.of("producerId", id, "kind", "TEST_REPORT", "title", "Phiếu kiểm nghiệm")).expect(201).json();
            var paper = UUID.fromString(described.get("id").asString());
            file(paper, filed);
            return paper;
        }

        void file(UUID paper, byte[] content) {
            me.send("PUT", path(paper) + "/file", "application/pdf", content).expect(200);
        }
    }
}
