package vn.ocop.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The illustrations of a new installation: the commune's real villages and crafts with invented producers, written through
 * the gateway as its officer would write them. A commune that has a producer already is left as it is.
 */
final class Demo {
    private static final String OFF = "off";

    private final GatewayCalls officer;

    private Demo(GatewayCalls officer) {
        this.officer = officer;
    }

    /** Says what it did, or what went wrong: without illustrations the platform is as good. */
    static void offer(Installation installation, Map<String, String> environment, Progress progress) {
        if (OFF.equals(environment.get("OCOP_DEMO"))) {
            return;
        }
        try {
            var illustrations = read();
            var demo = new Demo(GatewayCalls.as(illustrations.get("account").asString(), installation));
            if (demo.isEmpty()) {
                demo.write(illustrations);
                progress.say("đã ghi dữ liệu minh họa", "illustrations written", "");
            }
        } catch (UserError | UncheckedIOException failed) {
            progress.say("chưa ghi được dữ liệu minh họa", "illustrations could not be written",
                    String.valueOf(failed.getMessage()));
        }
    }

    private static JsonNode read() {
        try (var file = Objects.requireNonNull(Demo.class.getResourceAsStream("/demo/o-dien.json"))) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean isEmpty() {
        return officer.get("/v1/registry/producers?limit=1").get("items").isEmpty();
    }

    private void write(JsonNode illustrations) {
        for (var each : illustrations.get("producers")) {
            var producer = officer.post("/v1/registry/producers/records", each.get("record")).get("id").asString();
            for (var product : each.get("products")) {
                officer.post("/v1/registry/products/records",
                        ((ObjectNode) product.deepCopy()).put("producerId", producer));
            }
        }
        illustrations.get("crafts").forEach(craft -> officer.post("/v1/registry/crafts", craft));
        illustrations.get("materialAreas").forEach(area -> officer.post("/v1/registry/material-areas", area));
    }
}
