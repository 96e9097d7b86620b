package vn.ocop.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoTests {

    private static JsonNode illustrations() throws IOException {
        try (var file = Demo.class.getResourceAsStream("/demo/o-dien.json")) {
            return JsonMapper.shared().readTree(file);
        }
    }

    @Test
    void whatIsInventedSaysSoAndHasNoStars() throws IOException {
        var producers = illustrations().get("producers");
        assertThat(producers).hasSizeGreaterThanOrEqualTo(7);
        for (var each : producers) {
            assertThat(each.at("/record/name").asString()).endsWith("(minh họa)");
            for (var product : each.get("products")) {
                assertThat(product.get("name").asString()).endsWith("(minh họa)");
                assertThat(product.get("description").asString()).startsWith("Dữ liệu minh họa.");
            }
        }
        assertThat(illustrations().toString()).doesNotContain("stars", "taxCode", "phone");
    }
}
