package vn.ocop.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The illustrations of a new installation: the commune's real villages and crafts with invented producers, written through
 * the gateway as its officer would write them. A commune that has a producer already is left as it is. What was begun and
 * not finished is gone on with at the next start: a note in the data folder tells, and nothing is written twice.
 */
final class Demo {
    private static final String OFF = "off";
    private static final String BEGUN = "begun";
    private static final String DONE = "done";
    private static final int MANY = 100;

    private final GatewayCalls officer;

    Demo(GatewayCalls officer) {
        this.officer = officer;
    }

    /** Says what it did, or what went wrong: without illustrations the platform is as good. */
    static void offer(Installation installation, Map<String, String> environment, Progress progress) {
        Path note = installation.layout().data().resolve("illustrations");
        if (OFF.equals(environment.get("OCOP_DEMO")) || noted(note).equals(DONE)) {
            return;
        }
        try {
            var illustrations = read();
            var demo = new Demo(GatewayCalls.as(illustrations.get("account").asString(), installation));
            if (noted(note).equals(BEGUN) || demo.isEmpty()) {
                note(note, BEGUN);
                demo.write(illustrations);
                progress.say("đã ghi dữ liệu minh họa", "illustrations written", "");
            }
            note(note, DONE);
        } catch (UserError | UncheckedIOException failed) {
            progress.say("chưa ghi xong dữ liệu minh họa, lần up sau sẽ ghi tiếp",
                    "illustrations not all written, the next up goes on", String.valueOf(failed.getMessage()));
        }
    }

    private static String noted(Path note) {
        try {
            return Files.exists(note) ? Files.readString(note) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void note(Path note, String state) {
        try {
            Files.writeString(note, state);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
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

    /** Writes what is not there by its name. */
    void write(JsonNode illustrations) {
        var producers = there("/v1/registry/producers");
        var products = there("/v1/registry/products");
        for (var each : illustrations.get("producers")) {
            var producer = once(producers, "/v1/registry/producers/records", each.get("record"));
            for (var product : each.get("products")) {
                once(products, "/v1/registry/products/records",
                        ((ObjectNode) product.deepCopy()).put("producerId", producer));
            }
        }
        for (String list : List.of("crafts", "material-areas")) {
            var known = there("/v1/registry/" + list);
            illustrations.get(list).forEach(each -> once(known, "/v1/registry/" + list, each));
        }
    }

    private Map<String, String> there(String path) {
        var ids = new HashMap<String, String>();
        officer.get(path + "?limit=" + MANY).get("items")
                .forEach(each -> ids.put(each.get("name").asString(), each.get("id").asString()));
        return ids;
    }

    private String once(Map<String, String> there, String path, JsonNode record) {
        return there.computeIfAbsent(record.get("name").asString(),
                _ -> officer.post(path, record).get("id").asString());
    }
}
