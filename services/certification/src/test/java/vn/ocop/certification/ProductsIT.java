package vn.ocop.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ocop.contracts.ProducerFact;
import vn.ocop.contracts.ProductFact;
import vn.ocop.contracts.Topics;
import vn.ocop.platform.identity.Role;
import vn.ocop.platform.time.Ids;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;
import vn.ocop.testing.Tokens;

/** Which products may be evaluated, by what the registry says of them. */
@PlatformTest
class ProductsIT {

    private final Api api;
    private final Facts facts;
    private final UUID product = Ids.next();
    private final UUID producer = Ids.next();
    private long version;

    @Autowired
    ProductsIT(@LocalServerPort int port, Facts facts) {
        this.api = new Api(port);
        this.facts = facts;
    }

    @Test
    void aProductWithoutASetBeginsNoDossierUntilItGetsOne() {
        productIs("maker-setless", "ProductRecorded", null, "MADE");
        Facts.eventually(() -> begin("maker-setless"), answer -> answer.code().equals("no-set"));

        productIs("maker-setless", "ProductCorrected", "12", "MADE");
        var begun = Facts.eventually(() -> begin("maker-setless"), answer -> answer.status() == 201);
        assertThat(begun.json().at("/dossier/set").asString()).isEqualTo("12");
    }

    @Test
    void whatIsNoLongerMadeBeginsNoDossierAndFilesNone() {
        productIs("maker-stopped", "ProductDescribed", "06", "MADE");
        var begun = Facts.eventually(() -> begin("maker-stopped"), answer -> answer.status() == 201);
        var path = "/v1/certification/dossiers/" + begun.json().at("/dossier/id").asString();

        productIs("maker-stopped", "ProductWithdrawn", "06", "WITHDRAWN");
        Facts.eventually(() -> begin("maker-stopped"), answer -> answer.code().equals("withdrawn"));
        assertThat(api.as("maker-stopped", "09817", Role.PRODUCER).post(path + "/filings", Map.of("committed", true))
                .expect(400).errors()).containsEntry("product", "withdrawn");
    }

    private void productIs(String maker, String event, @Nullable String set, String state) {
        var account = Tokens.account(maker);
        facts.publish(Topics.PRODUCERS, "ProducerVerified", "09817", producer.toString(), 2,
                new ProducerFact(producer, account, "09817", "COOPERATIVE", "HTX " + maker, "VERIFIED"));
        facts.publish(Topics.PRODUCTS, event, "09817", product.toString(), ++version,
                new ProductFact(product, producer, account, "09817", "Rượu đậu " + maker, set, state));
    }

    private Api.Answer begin(String maker) {
        return api.as(maker, "09817", Role.PRODUCER).post("/v1/certification/dossiers",
                Map.of("productId", product, "kind", "FIRST_TIME"));
    }
}
