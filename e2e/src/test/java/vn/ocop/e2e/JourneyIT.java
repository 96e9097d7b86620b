package vn.ocop.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.testing.FactSchemas;
import vn.ocop.testing.Facts;

/** One product travels from its maker to its stars, each step by the person whose step it is. */
class JourneyIT {

    @Test
    void oneProductTravelsFromItsMakerToItsStars() {
        var dossier = World.dossier("producer1.odien", "Bánh nếp cái hoa vàng");
        var filed = World.file("producer1.odien", dossier);
        assertThat(filed.at("/dossier/state").asString()).isEqualTo("FILED");
        assertThat(filed.get("rulebook").asString()).isEqualTo("26-2026");
        assertThat(LocalDate.parse(filed.at("/dossier/dueOn").asString()))
                .isAfter(LocalDate.parse(filed.at("/dossier/filedOn").asString()).plusDays(18));

        var officer = Platform.as("officer.odien");
        officer.post(dossier + "/completion-requests", Map.of("request", "Bổ sung ảnh vùng nguyên liệu")).expect(200);
        Platform.as("producer1.odien").post(dossier + "/completions", Map.of("committed", true)).expect(200);
        officer.post(dossier + "/assessments", World.FORM_03).expect(200);
        Platform.as("leader.odien").post(dossier + "/proposals", Map.of("documentNo", "15/TTr-UBND")).expect(200);
        Platform.as("officer.hanoi").post(dossier + "/receipts", Map.of("samplesReceived", 5)).expect(200);

        var hearing = World.hearing(dossier);
        for (var member : World.COUNCIL) {
            Platform.as("officer.hanoi").get(hearing + "/tally").expect(409);
            World.score(member, hearing);
        }
        var tally = Platform.as("chair.hanoi").get(hearing + "/tally").expect(200).json();
        assertThat(tally.get("mean").decimalValue()).isEqualByComparingTo("98");
        Platform.as("member1.hanoi").post(hearing + "/closings", Map.of("points", Map.of(), "disqualifiers", List.of()))
                .expect(403);
        var result = Platform.as("chair.hanoi")
                .post(hearing + "/closings", Map.of("points", Map.of(), "disqualifiers", List.of())).expect(200).json();
        assertThat(result.get("band").asInt()).isEqualTo(5);
        assertThat(result.get("stars").asInt()).isEqualTo(4);

        var decided = Platform.as("leader.hanoi").post(dossier + "/decisions", World.decision())
                .expect(200).json();
        assertThat(decided.at("/dossier/state").asString()).isEqualTo("RECOGNISED");

        var found = Platform.visitor().get("/v1/public/products?q=banh%20nep%20cai%20hoa%20vang").expect(200).json()
                .at("/items/0");
        assertThat(found.get("productCode").asString()).matches("01-09817-\\d\\d-" + LocalDate.now().getYear());
        var certificate = Platform.visitor().get("/v1/public/certificates/" + found.get("productCode").asString())
                .expect(200).json();
        assertThat(certificate.get("status").asString()).isEqualTo("VALID");
        assertThat(certificate.get("stars").asInt()).isEqualTo(4);

        toldAndMailed(found.get("productCode").asString());
        everyFactKeptToItsSchemaAndNamedNoPerson();
    }

    private static void everyFactKeptToItsSchemaAndNamedNoPerson() {
        var facts = Facts.eventually(FactsOnTheirWay::all, sent -> sent.stream()
                .anyMatch(fact -> fact.text().contains("\"CertificateIssued\"")));
        assertThat(facts).allSatisfy(fact -> {
            assertThat(FactSchemas.violations(fact.topic(), fact.text())).as(fact.text()).isEmpty();
            assertThat(fact.text()).doesNotContain("Nguyễn Thị Minh Họa", "0912345678", "0100233488");
        });
    }

    private static void toldAndMailed(String code) {
        Facts.eventually(() -> Platform.as("producer1.odien").get("/v1/notifications/messages").expect(200).text(),
                text -> text.contains(code));
        var mail = Platform.mail();
        Facts.eventually(() -> mail.get("/api/messages?to=producer1.odien@ocop.local").text(),
                text -> text.contains(code));
        assertThat(mail.get("/api/messages?to=officer.odien@ocop.local").text()).contains("Hồ sơ");
    }
}
