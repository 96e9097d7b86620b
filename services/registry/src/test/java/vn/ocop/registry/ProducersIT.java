package vn.ocop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.Forms.PRODUCERS;
import static vn.ocop.registry.Forms.officer;
import static vn.ocop.registry.Forms.path;
import static vn.ocop.registry.Forms.producer;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ocop.platform.identity.Role;
import vn.ocop.testing.Api;
import vn.ocop.testing.PlatformTest;
import vn.ocop.testing.Tokens;

/** Producers register themselves or are recorded by an officer; the commune verifies, suspends, resumes, closes. */
@PlatformTest
class ProducersIT {

    private static final Map<String, String> WHY = Map.of("reason", "theo biên bản kiểm tra");

    private final Api api;

    @Autowired
    ProducersIT(@LocalServerPort int port) {
        api = new Api(port);
    }

    @Test
    void labourIsKeptAsItWasSaid() {
        var labour = Forms.registered(api, "maker-labour", "HTX lao động").at("/details/labour");

        assertThat(labour.get("staff").asInt()).isEqualTo(12);
        assertThat(labour.get("local").asInt()).isEqualTo(10);
        assertThat(labour.get("insured").asInt()).isEqualTo(8);
        assertThat(labour.get("year").asInt()).isEqualTo(2026);
    }

    @Test
    void aVerifiedProducerIsSuspendedResumedAndClosedEachWithAReason() {
        var path = path(Forms.verified(api, "maker-states", "HTX trạng thái"));
        var officer = officer(api);

        officer.post(path + "/suspensions", Map.of("reason", " ")).expect(400);
        var suspended = officer.post(path + "/suspensions", WHY).expect(200).json();
        assertThat(suspended.get("status").asString()).isEqualTo("SUSPENDED");
        assertThat(producer(api, "maker-states").get(path).json().get("reason").asString()).contains("biên bản");
        assertThat(producer(api, "maker-states").put(path, Forms.description("HTX khác", Forms.taxCode())).expect(409)
                .code()).isEqualTo("suspended");
        assertThat(officer.post(path + "/resumptions", WHY).expect(200).json().get("status").asString())
                .isEqualTo("VERIFIED");
        officer.post(path + "/closures", WHY).expect(200);
        assertThat(officer.post(path + "/resumptions", WHY).expect(409).code()).isEqualTo("closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/suspensions", "/resumptions", "/closures", "/verifications"})
    void onlyAnOfficerOfTheCommuneTakesAStep(String step) {
        var path = path(Forms.verified(api, "maker-step" + step, "HTX bước " + step));
        var body = step.equals("/verifications") ? Map.of("verified", true) : WHY;

        producer(api, "maker-step" + step).post(path + step, body).expect(403);
        api.as("leader", "09817", Role.COMMUNE_LEADER).post(path + step, body).expect(403);
        api.as("stranger", "09784", Role.COMMUNE_OFFICER).post(path + step, body).expect(404);
    }

    @Test
    void ofOfficersWhoActAtOnceOneSucceedsAndTheOthersAreTold() throws Exception {
        var path = path(Forms.verified(api, "maker-race", "HTX cùng lúc"));
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = pool.invokeAll(IntStream.range(0, 6).<Callable<Integer>>mapToObj(
                    i -> () -> officer(api).post(path + "/suspensions", WHY).status()).toList());
            var codes = answers.stream().map(java.util.concurrent.Future::resultNow).sorted().toList();
            assertThat(codes).containsExactly(200, 409, 409, 409, 409, 409);
        }
    }

    @Test
    void anOfficerRecordsAProducerWithWhatIsKnown() {
        var recorded = Forms.recorded(api, Map.of("type", "FARM", "name", "Trang trại chưa rõ"));
        assertThat(recorded.get("hasAccount").asBoolean()).isFalse();
        assertThat(recorded.get("taxCode").isNull()).isTrue();

        var missing = officer(api).post(path(recorded) + "/verifications", Map.of("verified", true)).expect(400);
        assertThat(missing.errors()).containsOnlyKeys("account", "consent", "taxCode", "representative.name",
                "representative.gender", "representative.ethnicity", "representative.position",
                "representative.residence", "address.village", "phone").containsValue("missing");

        var corrected = officer(api).put(path(recorded) + "/record",
                Map.of("type", "FARM", "name", "Trang trại minh họa", "address", Map.of("village", "Thôn Hạ Mỗ")))
                .expect(200).json();
        assertThat(corrected.at("/details/village").asString()).isEqualTo("Thôn Hạ Mỗ");
    }

    @Test
    void withoutTheRepresentativesResidenceNoProducerIsVerifiedOrStaysSo() {
        var path = path(Forms.verified(api, "maker-residence", "HTX thường trú"));
        var taxCode = producer(api, "maker-residence").get(path).json().get("taxCode").asString();
        var form = Forms.description("HTX thường trú", taxCode);
        form.put("representative",
                Map.of("name", "Minh Họa", "gender", "FEMALE", "ethnicity", "Kinh", "position", "Chủ hộ", "residence",
                        " "));

        var changed = producer(api, "maker-residence").put(path, form).expect(200).json();

        assertThat(changed.get("status").asString()).isEqualTo("REGISTERED");
        var refused = officer(api).post(path + "/verifications", Map.of("verified", true)).expect(400);
        assertThat(refused.errors()).containsExactly(Map.entry("representative.residence", "missing"));
        assertThat(refused.text()).contains("Thiếu địa chỉ thường trú của người đại diện: hãy bổ sung");
    }

    @Test
    void aRecordIsNoProducersToSee() {
        var recorded = Forms.recorded(api, Map.of("type", "SME", "name", "Công ty chỉ cán bộ thấy"));

        producer(api, "maker-curious").get(path(recorded)).expect(404);
        assertThat(producer(api, "maker-curious").get(PRODUCERS).expect(200).text()).doesNotContain("chỉ cán bộ");
        api.as("stranger", "09784", Role.COMMUNE_OFFICER).get(path(recorded)).expect(404);
    }

    @Test
    void whatHasAnAccountIsNotTheOfficersToCorrect() {
        var path = path(Forms.registered(api, "maker-own", "HTX tự sửa"));

        assertThat(officer(api).put(path + "/record", Map.of("type", "SME", "name", "x")).expect(409).code())
                .isEqualTo("has-account");
    }

    @Test
    void whetherAnotherHasAPersonalNumberIsNotToldToWhoTriesIt() {
        var theirs = Forms.personalNumber();
        Forms.recorded(api, Forms.description("Hộ kinh doanh Một", theirs));
        var mine = Forms.registered(api, "maker-oracle", "Hộ kinh doanh Hai");

        for (var number : List.of(Forms.personalNumber(), theirs)) {
            Forms.producer(api, "maker-oracle").put(Forms.path(mine), Forms.description("Hộ kinh doanh Hai", number))
                    .expect(200);
        }
    }

    @Test
    void nobodyDecidesOnTheirOwnBusiness() {
        var mine = Forms.registered(api, "maker-officer", "HTX của cán bộ");
        var both = api.withToken(Tokens.withHats("maker-officer", "09817/producer", "09817/commune-officer"));

        assertThat(both.post(Forms.path(mine) + "/verifications", Map.of("verified", true)).expect(403).code())
                .isEqualTo("own-business");
        assertThat(both.post(Forms.path(mine) + "/closures", Map.of("reason", "x")).expect(403).code())
                .isEqualTo("own-business");
    }

    @Test
    void theOtherHatReachesNoColleaguesProducer() {
        var theirs = Forms.registered(api, "maker-colleague", "HTX đồng nghiệp");
        var both = api.withToken(Tokens.withHats("two-hats", "09817/producer", "09817/commune-officer"));

        both.get(Forms.path(theirs)).expect(200);
        both.put(Forms.path(theirs), Forms.description("HTX chiếm", Forms.taxCode())).expect(404);
        both.get(Forms.path(theirs) + "/export").expect(404);
    }

    @Test
    void aTaxCodeIsOneProducersOfTheCommuneUntilThatIsClosed() {
        var taxCode = Forms.taxCode();
        var first = producer(api, "maker-tax-1").post(PRODUCERS, Forms.registration("HTX một", taxCode)).expect(201);
        var second = Forms.registration("HTX hai", taxCode);
        producer(api, "maker-tax-2").post(PRODUCERS, second).expect(409);

        officer(api).post(path(first.json()) + "/closures", WHY).expect(200);
        producer(api, "maker-tax-2").post(PRODUCERS, second).expect(201);
        producer(api, "maker-tax-1").post(PRODUCERS, Forms.registration("HTX ba", Forms.taxCode())).expect(201);
        producer(api, "maker-tax-1").post(PRODUCERS, Forms.registration("HTX bốn", Forms.taxCode())).expect(409);
    }
}
