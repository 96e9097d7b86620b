package vn.ocop.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.local.StandIn.Answer;

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

    @Test
    void whatWasCutShortIsGoneOnWithAndNothingIsWrittenTwice() throws IOException {
        var names = new ArrayList<String>();
        var posts = new AtomicInteger();
        try (var gateway = new StandIn((call, body) -> {
            if (call.startsWith("GET")) {
                return new Answer(200, items(names, list(call)));
            }
            if (posts.incrementAndGet() == 4) {
                return new Answer(503, "{}");
            }
            names.add(list(call) + " " + JsonMapper.shared().readTree(body).get("name").asString());
            return new Answer(201, "{\"id\":\"1\"}");
        })) {
            var demo = new Demo(new GatewayCalls("http://localhost:" + gateway.port(), "token"));
            assertThatThrownBy(() -> demo.write(illustrations())).isInstanceOf(UserError.class)
                    .hasMessageContaining("503");
            demo.write(illustrations());
            demo.write(illustrations());
        }

        assertThat(names).doesNotHaveDuplicates().hasSize(written());
    }

    private static int written() throws IOException {
        var all = illustrations();
        int count = all.get("crafts").size() + all.get("material-areas").size();
        for (var each : all.get("producers")) {
            count += 1 + each.get("products").size();
        }
        return count;
    }

    /** {@code products} of {@code POST /v1/registry/products/records}. */
    private static String list(String call) {
        return call.split("[/?]")[3];
    }

    private static String items(List<String> names, String list) {
        return JsonMapper.shared().writeValueAsString(
                Map.of("items", names.stream().filter(name -> name.startsWith(list + " "))
                        .map(name -> Map.of("id", "1", "name", name.substring(list.length() + 1))).toList()));
    }
}
