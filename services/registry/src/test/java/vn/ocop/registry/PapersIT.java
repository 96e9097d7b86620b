package vn.ocop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.Forms.officer;
import static vn.ocop.registry.Forms.producer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.ocop.contracts.CertificateFact;
import vn.ocop.contracts.DossierFact;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.time.Ids;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;
import vn.ocop.testing.Tokens;

/** Papers: their files are looked into before they are kept, who reads them is written down, and what leans on them is shown. */
@PlatformTest
class PapersIT {

    private static final String PAPERS = "/v1/registry/papers";
    private static final int MB = 1024 * 1024;

    private final Api api;
    private final Facts facts;

    @Autowired
    PapersIT(@LocalServerPort int port, Facts facts) {
        this.api = new Api(port);
        this.facts = facts;
    }

    @Test
    void aFileComesBackAsItWasSentAndEveryVersionIsKept() {
        var paper = described("maker-file", Map.of());
        var first = TestFiles.pdf(200_000, 1);
        var second = TestFiles.photo(800, 600, 1);

        put("maker-file", paper, first).expect(200);
        var stored = put("maker-file", paper, second).expect(200).json();
        assertThat(stored.at("/file/version").asInt()).isEqualTo(2);
        assertThat(stored.at("/file/contentType").asString()).isEqualTo("image/jpeg");

        var me = producer(api, "maker-file");
        assertThat(me.get(paper + "/files/1").expect(200).response().body()).isEqualTo(first);
        var newest = me.get(paper + "/files/2").expect(200);
        assertThat(newest.response().body()).isEqualTo(second);
        assertThat(newest.header("Content-Type")).isEqualTo("image/jpeg");
        me.get(paper + "/files/3").expect(404);
    }

    static Stream<Map.Entry<String, byte[]>> filesThatAreNone() {
        return Stream.of(Map.entry("not-a-document", TestFiles.program()),
                Map.entry("not-a-document", "<html></html>".getBytes(StandardCharsets.UTF_8)),
                Map.entry("no-file", new byte[0]),
                Map.entry("broken-file", "%PDF-1.7\nbroken".getBytes(StandardCharsets.UTF_8)),
                Map.entry("pdf-without-page", TestFiles.pdf(pdf -> {})),
                Map.entry("broken-file", Arrays.copyOf(TestFiles.picture("jpg", 400, 400), 200)),
                Map.entry("too-many-pixels", TestFiles.pictureBomb(60_000, 60_000)));
    }

    @ParameterizedTest
    @MethodSource("filesThatAreNone")
    void whatIsNoPaperIsRefusedAndNothingIsStored(Map.Entry<String, byte[]> file) {
        var paper = described("maker-none", Map.of());

        assertThat(put("maker-none", paper, file.getValue()).expect(422).code()).isEqualTo(file.getKey());
        assertThat(producer(api, "maker-none").get(paper).json().get("file").isNull()).isTrue();
        producer(api, "maker-none").get(paper + "/files/1").expect(404);
    }

    @Test
    void overTwentyMegabytesTheAnswerSaysSo() {
        var paper = described("maker-large", Map.of());

        var refused = put("maker-large", paper, new byte[20 * MB + 1]).expect(413);
        assertThat(refused.code()).isEqualTo("too-large");
        assertThat(refused.json().get("detail").asString()).contains("20 MB");
        put("maker-large", paper, Arrays.copyOf(TestFiles.pdf(19 * MB, 3), 19 * MB + 100_000)).expect(200);
    }

    @Test
    void manyLargeFilesAtOnceAreAllTakenAndNoneIsLeftOnDisk() throws Exception {
        var papers = IntStream.range(0, 8).mapToObj(i -> described("maker-many", Map.of("title", "Tệp " + i))).toList();
        var file = TestFiles.pdf(19 * MB, 4);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = pool.invokeAll(papers.stream()
                    .<Callable<Integer>>map(paper -> () -> put("maker-many", paper, file).status()).toList());
            assertThat(answers.stream().map(Future::resultNow)).containsOnly(200);
        }
        assertThat(filesOnTheirWay()).isEmpty();
    }

    @Test
    void theSameUploadWithTheSameKeyIsDoneOnce() {
        var paper = described("maker-twice", Map.of());
        var me = producer(api, "maker-twice").with("Idempotency-Key", UUID.randomUUID().toString());
        var file = TestFiles.pdf();

        me.send("PUT", paper + "/file", "application/pdf", file).expect(200);
        assertThat(me.send("PUT", paper + "/file", "application/pdf", file).expect(200).json().at("/file/version")
                .asInt()).isEqualTo(1);
        me.send("PUT", paper + "/file", "application/pdf", TestFiles.pdf(10, 1)).expect(422);
    }

    @Test
    void whoReadsAFileIsWrittenDownAndTheOwnerIsNot() {
        var paper = described("maker-read", Map.of());
        put("maker-read", paper, TestFiles.pdf()).expect(200);
        var me = producer(api, "maker-read");

        me.get(paper + "/files/1").expect(200);
        assertThat(me.get(paper + "/views").expect(200).json().get("items")).isEmpty();

        officer(api).get(paper + "/files/1").expect(200);
        api.as("inspector-read", "09817", Role.INSPECTOR).get(paper + "/files/1").expect(200);
        api.as("stranger", "09784", Role.COMMUNE_OFFICER).get(paper + "/files/1").expect(404);
        var views = officer(api).get(paper + "/views").expect(200).json().get("items");
        assertThat(views).hasSize(2);
        assertThat(views.get(0).get("account").asString()).isEqualTo(Tokens.account("inspector-read").toString());
        assertThat(views.get(0).get("roles").toString()).isEqualTo("[\"inspector\"]");
        assertThat(views.get(0).get("fileVersion").asInt()).isEqualTo(1);
        api.as("stranger", "09784", Role.COMMUNE_OFFICER).get(paper + "/views").expect(404);
        producer(api, "maker-other").get(paper + "/views").expect(404);
    }

    @Test
    void aPapersDataAreCorrectedByItsProducer() {
        var paper = described("maker-correct", Map.of());
        var me = producer(api, "maker-correct");
        var form = Map.of("kind", "TEST_REPORT", "title", "Phiếu kiểm nghiệm số 2", "issuedOn", "2026-01-05", "endsOn",
                "2027-01-05");

        me.with("If-Match", "\"7\"").put(paper, form).expect(412);
        var corrected = me.with("If-Match", "\"1\"").put(paper, form).expect(200).json();
        assertThat(corrected.get("endsOn").asString()).isEqualTo("2027-01-05");
        var wrong = new TreeMap<String, Object>(form);
        wrong.put("endsOn", "2025-01-05");
        assertThat(me.put(paper, wrong).expect(400).errors()).containsEntry("endsOn", "before-issue");
        officer(api).put(paper, form).expect(403);
        producer(api, "maker-other").put(paper, form).expect(404);
    }

    @Test
    void aWithdrawnPaperStaysAsItWas() {
        var paper = described("maker-withdraw", Map.of());
        put("maker-withdraw", paper, TestFiles.pdf()).expect(200);
        var me = producer(api, "maker-withdraw");

        me.post(paper + "/withdrawals", Map.of("reason", "")).expect(400);
        var withdrawn = me.post(paper + "/withdrawals", Map.of("reason", "Cấp lại bản mới")).expect(200).json();
        assertThat(withdrawn.get("withdrawnFor").asString()).isEqualTo("Cấp lại bản mới");
        assertThat(me.post(paper + "/withdrawals", Map.of("reason", "x")).expect(409).code()).isEqualTo("withdrawn");
        assertThat(put("maker-withdraw", paper, TestFiles.pdf()).expect(409).code()).isEqualTo("withdrawn");
        me.get(paper + "/files/1").expect(200);
    }

    @Test
    void theDossiersAndCertificatesThatLeanOnAPaperAreShown() {
        var paper = described("maker-uses", Map.of());
        var me = producer(api, "maker-uses");
        var id = UUID.fromString(me.get(paper).json().get("id").asString());
        var dossier = Ids.next();

        dossierIs("maker-uses", dossier, 3, "FILED", List.of(new DossierFact.FrozenPaper(id, 1)));
        var used = Facts.eventually(() -> me.get(paper).json().get("uses"), uses -> uses.size() == 1).get(0);
        assertThat(used.get("state").asString()).isEqualTo("FILED");
        assertThat(used.get("fileVersion").asInt()).isEqualTo(1);

        dossierIs("maker-uses", dossier, 9, "RECOGNISED", List.of(new DossierFact.FrozenPaper(id, 2)));
        facts.publish(Topics.CERTIFICATES, "CertificateIssued", "09817", dossier.toString(), 1, new CertificateFact(
                Ids.next(), "01-09817-77-2026", Ids.next(), Ids.next(), Tokens.account("maker-uses"), "09817",
                "Xôi nếp cái", "HTX", "06", 4, "VALID", "1/QĐ", LocalDate.of(2026, 11, 1), LocalDate.of(2029, 10, 31),
                dossier));
        var certified = Facts.eventually(() -> me.get(paper).json().at("/uses/0"),
                use -> use.at("/certificates").size() == 1 && use.get("fileVersion").asInt() == 2);
        assertThat(certified.at("/certificates/0/productCode").asString()).isEqualTo("01-09817-77-2026");
        assertThat(officer(api).get(PAPERS).expect(200).text()).contains("01-09817-77-2026");

        dossierIs("maker-uses", dossier, 4, "COMPLETING", List.of());
        dossierIs("maker-uses", Ids.next(), 1, "FILED", List.of(new DossierFact.FrozenPaper(id, 2)));
        var both = Facts.eventually(() -> me.get(paper).json().get("uses"), uses -> uses.size() == 2);
        assertThat(both.toString()).contains("RECOGNISED").doesNotContain("COMPLETING");
    }

    private void dossierIs(String maker, UUID dossier, long version, String state,
            List<DossierFact.FrozenPaper> papers) {
        facts.publish(Topics.DOSSIERS, "DossierFiled", "09817", dossier.toString(), version,
                new DossierFact(dossier, Ids.next(), Ids.next(), Tokens.account(maker), "09817", "Xôi nếp cái",
                        "FIRST_TIME", state, "26-2026", null, "09817", null, papers));
    }

    private String described(String maker, Map<String, String> more) {
        var me = producer(api, maker);
        var known = me.get(Forms.PRODUCERS).expect(200).json().get("items");
        JsonNode owner = known.isEmpty() ? Forms.registered(api, maker, "HTX " + maker) : known.get(0);
        var form = new TreeMap<String, Object>(Map.of("producerId", owner.get("id").asString(), "kind", "TEST_REPORT",
                "title", "Phiếu kiểm nghiệm"));
        form.putAll(more);
        return PAPERS + "/" + me.post(PAPERS, form).expect(201).json().get("id").asString();
    }

    private Api.Answer put(String maker, String paper, byte[] content) {
        return producer(api, maker).send("PUT", paper + "/file", "application/octet-stream", content);
    }

    private static List<Path> filesOnTheirWay() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            var ours = "ocop-upload-" + ProcessHandle.current().pid() + "-";
            return files.filter(file -> file.getFileName().toString().startsWith(ours)).toList();
        }
    }
}
