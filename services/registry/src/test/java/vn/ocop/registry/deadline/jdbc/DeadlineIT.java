package vn.ocop.registry.deadline.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.ocop.contracts.DossierFact;
import vn.ocop.contracts.Topics;
import vn.ocop.contracts.UnitFact;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.time.Ids;
import vn.ocop.registry.Forms;
import vn.ocop.registry.TestFiles;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;
import vn.ocop.testing.Tokens;

/** Papers that end soon are told 60, 30 and 7 days before, each once. */
@PlatformTest
class DeadlineIT {

    private static final LocalDate ENDS = LocalDate.of(2031, 6, 30);

    private final Api api;
    private final Facts facts;
    private final DeadlineJob job;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    DeadlineIT(@LocalServerPort int port, Facts facts, DeadlineJob job, JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.api = new Api(port);
        this.facts = facts;
        this.job = job;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void theUnitIsKnown() {
        facts.publish(Topics.UNITS, "UnitJoined", "09817", "09817", 1,
                new UnitFact("09817", "Ô Diên", "COMMUNE", "01"));
        Facts.eventually(() -> jdbc.sql("select count(*) from platform.unit where code = '09817'").query(Long.class)
                .single(), known -> known == 1);
    }

    @Test
    void aPaperIsToldAtEachStepOnceHoweverOftenItIsLookedAt() {
        var paper = paper("maker-steps", ENDS);

        for (int daysLeft = 65; daysLeft >= -2; daysLeft--) {
            job.tell(ENDS.minusDays(daysLeft));
            job.tell(ENDS.minusDays(daysLeft));
        }
        assertThat(told(paper)).containsExactly(60, 30, 7);
    }

    @Test
    void aMissedDayIsMadeUpForAndAMissedStepIsNotToldTwice() {
        var paper = paper("maker-missed", ENDS);

        job.tell(ENDS.minusDays(58));
        job.tell(ENDS.minusDays(20));
        job.tell(ENDS.minusDays(6));
        assertThat(told(paper)).containsExactly(60, 30, 7);
    }

    @Test
    void anExtendedOrReplacedPaperBeginsAnew() {
        var paper = paper("maker-extended", ENDS);
        job.tell(ENDS.minusDays(60));

        var me = api.as("maker-extended", "09817", Role.PRODUCER);
        me.put("/v1/registry/papers/" + paper, Map.of("kind", "QUALITY_SYSTEM", "title", "VietGAP", "endsOn",
                ENDS.plusDays(400).toString())).expect(200);
        job.tell(ENDS.minusDays(30));
        assertThat(told(paper)).containsExactly(60);
        job.tell(ENDS.plusDays(340));
        assertThat(told(paper)).containsExactly(60, 60);
    }

    @Test
    void whatIsWithdrawnOrHasNoFileIsNotTold() {
        var withdrawn = paper("maker-not-told", ENDS);
        var me = api.as("maker-not-told", "09817", Role.PRODUCER);
        me.post("/v1/registry/papers/" + withdrawn + "/withdrawals", Map.of("reason", "cũ")).expect(200);
        var empty = describe("maker-not-told", ENDS);

        job.tell(ENDS.minusDays(7));
        assertThat(told(withdrawn)).isEmpty();
        assertThat(told(empty)).isEmpty();
    }

    @Test
    void ofSeveralInstancesAtOnceOneTells() throws Exception {
        var paper = paper("maker-instances", ENDS);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            pool.invokeAll(IntStream.range(0, 5).<Callable<Boolean>>mapToObj(i -> () -> {
                job.tell(ENDS.minusDays(30));
                return true;
            }).toList());
        }
        assertThat(told(paper)).containsExactly(30);
        var later = paper("maker-instances", ENDS);
        job.tell(ENDS.minusDays(30));
        Facts.eventually(() -> facts(later), found -> !found.isEmpty());
        assertThat(facts(paper)).hasSize(1);
    }

    @Test
    void theFactNamesTheDossiersThatAreStillOnTheirWay() {
        var paper = paper("maker-leaning", ENDS);
        var filed = dossier("maker-leaning", paper, "FILED");
        dossier("maker-leaning", paper, "REFUSED");
        var me = api.as("maker-leaning", "09817", Role.PRODUCER);
        Facts.eventually(() -> me.get("/v1/registry/papers/" + paper).json().get("uses"), uses -> uses.size() == 2);

        job.tell(ENDS.minusDays(7));
        var fact = Facts.eventually(() -> facts(paper), found -> !found.isEmpty()).getFirst();
        assertThat(fact.at("/data/dossiers").toString()).isEqualTo("[\"" + filed + "\"]");
        assertThat(fact.at("/data/products").toString()).isEqualTo("[\"Xôi FILED\"]");
        assertThat(fact.at("/data/daysLeft").asInt()).isEqualTo(7);
    }

    private UUID paper(String maker, LocalDate endsOn) {
        var paper = describe(maker, endsOn);
        api.as(maker, "09817", Role.PRODUCER).send("PUT", "/v1/registry/papers/" + paper + "/file", "application/pdf",
                TestFiles.pdf()).expect(200);
        return paper;
    }

    private UUID describe(String maker, LocalDate endsOn) {
        var me = api.as(maker, "09817", Role.PRODUCER);
        var known = me.get(Forms.PRODUCERS).expect(200).json().get("items");
        var owner = known.isEmpty() ? Forms.registered(api, maker, "HTX " + maker) : known.get(0);
        return UUID.fromString(me.post("/v1/registry/papers", Map.of("producerId", owner.get("id").asString(), "kind",
                "QUALITY_SYSTEM", "title", "VietGAP", "endsOn", endsOn.toString())).expect(201).json().get("id")
                .asString());
    }

    private UUID dossier(String maker, UUID paper, String state) {
        var dossier = Ids.next();
        facts.publish(Topics.DOSSIERS, "DossierFiled", "09817", dossier.toString(), 1,
                new DossierFact(dossier, Ids.next(), Ids.next(), Tokens.account(maker), "09817", "Xôi " + state,
                        "FIRST_TIME", state, "26-2026", null, "09817", null,
                        List.of(new DossierFact.FrozenPaper(paper, 1))));
        return dossier;
    }

    /** The steps at which a paper was told, in the order of telling. */
    private List<Integer> told(UUID paper) {
        return Scope.system("09817", "test").call(() -> Objects.requireNonNull(transaction.execute(status -> jdbc
                .sql("select step from paper_deadline where paper_id = ? order by id").param(paper)
                .query(Integer.class).list())));
    }

    private List<JsonNode> facts(UUID paper) {
        return facts.of(Topics.PAPER_DEADLINES).stream()
                .filter(fact -> fact.at("/data/paperId").asString().equals(paper.toString())).toList();
    }
}
