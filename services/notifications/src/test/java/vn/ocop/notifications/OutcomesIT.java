package vn.ocop.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ocop.contracts.DossierFact;
import vn.ocop.contracts.Topics;
import vn.ocop.contracts.UnitFact;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.time.Ids;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;
import vn.ocop.testing.Tokens;

/** What became of a dossier is told to the commune and to the producer (QĐ 26/2026, Điều 7.3.g). */
@PlatformTest
class OutcomesIT {

    private static final String MESSAGES = "/v1/notifications/messages";

    private final Api api;
    private final Facts facts;

    @Autowired
    OutcomesIT(@LocalServerPort int port, Facts facts) {
        this.api = new Api(port);
        this.facts = facts;
    }

    @Test
    void thatItGoesToTheMinistryIsToldToTheCommunesOfficersAndLeaderToo() {
        outcome("DossierForwarded", "Trà sen {account} {decisionNo}", null);

        for (var reader : List.of(api.as("maker-outcome", "09817", Role.PRODUCER), officer("09817"),
                api.as("leader", "09817", Role.COMMUNE_LEADER))) {
            told(reader, "Trà sen {account} {decisionNo} được gửi lên Bộ");
        }
        assertThat(officer("09784").get(MESSAGES).expect(200).text()).doesNotContain("Trà sen");
    }

    @Test
    void aRecognitionAndItsRefusalAreToldTheSame() {
        outcome("DossierRecognised", "Xôi đậu", 4);
        outcome("DossierNotRecognised", "Bánh gio", 2);

        for (var reader : List.of(api.as("maker-outcome", "09817", Role.PRODUCER), officer("09817"),
                api.as("leader", "09817", Role.COMMUNE_LEADER))) {
            told(reader, "Xôi đậu được công nhận 4 sao");
            told(reader, "Bánh gio chưa");
        }
    }

    @Test
    void theCityHearsThatItMustDecideWithoutTheResult() {
        facts.publish(Topics.UNITS, "UnitJoined", "09817", "09817", 1,
                new UnitFact("09817", "Ô Diên", "COMMUNE", "01"));
        outcome("DossierScored", "Cốm dẹp", null);

        assertThat(told(api.as("leader-city", "01", Role.CITY_LEADER), "Chờ quyết định: Cốm dẹp"))
                .contains("Hội đồng đã kết luận. Mở hồ sơ").doesNotContain("– sao");
    }

    private Api officer(String unit) {
        return api.as("officer-outcome", unit, Role.COMMUNE_OFFICER);
    }

    private String told(Api reader, String words) {
        return Facts.eventually(() -> reader.get(MESSAGES).expect(200).text(), messages -> messages.contains(words));
    }

    private void outcome(String type, String product, @Nullable Integer stars) {
        UUID dossier = Ids.next();
        facts.publish(Topics.DOSSIERS, type, "09817", dossier.toString(), 9,
                new DossierFact(dossier, Ids.next(), Ids.next(), Tokens.account("maker-outcome"), "09817", product,
                        "FIRST_TIME", "SCORED", "26-2026", null, "01", stars, List.of()));
    }
}
