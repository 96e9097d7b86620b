package vn.ocop.local;

import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The operator's questions to the services, asked through the gateway: is every audit chain whole, which facts could not
 * be handled, handle them again. It speaks for the installation's own operator, or with {@code OCOP_TOKEN} to whatever
 * gateway {@code OCOP_GATEWAY_URL} names.
 */
final class Operator {
    private static final List<String> SERVICES = List.of("registry", "certification", "programme", "notifications");

    private final GatewayCalls calls;
    private final KeptHeads kept;
    private final PrintStream out;

    private Operator(GatewayCalls calls, KeptHeads kept, PrintStream out) {
        this.calls = calls;
        this.kept = kept;
        this.out = out;
    }

    static Operator of(Installation installation, Map<String, String> environment, PrintStream out) {
        var gateway = environment.getOrDefault("OCOP_GATEWAY_URL", installation.url("gateway"));
        var token = environment.get("OCOP_TOKEN");
        return new Operator(new GatewayCalls(gateway,
                token == null ? GatewayCalls.signIn("operator", installation) : token),
                new KeptHeads(installation.layout().home().resolve("audit")), out);
    }

    /** Prints every broken chain and how many are whole; returns 0 when all are, 4 when one is broken. */
    int audit() {
        int status = 0;
        for (var service : SERVICES) {
            int whole = 0;
            long entries = 0;
            for (var chain : get(service, "/audit-chains").get("items")) {
                entries += chain.get("entries").asLong();
                if (chain.get("brokenAt").isNull()) {
                    whole++;
                } else {
                    out.printf("%-14s %-6s ĐỨT ở mục %3$d (%4$s) · BROKEN at entry %3$d (%4$s)%n", service,
                            chain.get("unit").asString(), chain.get("brokenAt").asLong(),
                            chain.get("reason").asString());
                    status = 4;
                }
            }
            status = Math.max(status, heads(service));
            out.printf("%-14s %d chuỗi nguyên vẹn · chains whole, %d mục · entries%n", service, whole, entries);
        }
        return status;
    }

    /** Compares the chains with every head kept here earlier, and keeps today's. */
    private int heads(String service) {
        int status = 0;
        for (var earlier : kept.of(service)) {
            for (var lost : calls.post("/v1/" + service + "/audit-heads/comparisons", Map.of("heads", earlier))
                    .get("items")) {
                out.printf("%-14s %-6s MẤT mục %3$d đã xuất trước đây · LOST entry %3$d, exported earlier%n", service,
                        lost.get("unit").asString(), lost.get("seq").asLong());
                status = 4;
            }
        }
        kept.keep(service, get(service, "/audit-heads"));
        return status;
    }

    /** Prints what waits in the dead-letter topics. */
    int deadLetters() {
        int count = 0;
        for (var service : SERVICES) {
            for (var letter : get(service, "/dead-letters").get("items")) {
                count++;
                out.printf("%-14s %-20s %s  %-38s %s%n", service, letter.get("binding").asString(),
                        letter.get("at").asString(), letter.get("key").asString("-"), letter.get("reason").asString());
            }
        }
        out.printf("%1$d thư chờ xử lý lại · %1$d waiting%n", count);
        return 0;
    }

    /** Handles a binding's dead letters again; returns 0 when all went through, 4 when some failed again. */
    int replay(String service, String binding) {
        if (!SERVICES.contains(service)) {
            throw new UserError("Không có dịch vụ \"%s\"; chọn một trong %s.".formatted(service, SERVICES),
                    "There is no service \"%s\"; choose one of %s.".formatted(service, SERVICES));
        }
        var answer = calls.post("/v1/" + service + "/dead-letters/"
                + URLEncoder.encode(binding, StandardCharsets.UTF_8) + "/replays", Map.of());
        out.printf("%d đã xử lý, %d vẫn lỗi · handled, still failing%n", answer.get("handled").asInt(),
                answer.get("failed").asInt());
        return answer.get("failed").asInt() == 0 ? 0 : 4;
    }

    private JsonNode get(String service, String path) {
        return calls.get("/v1/" + service + path);
    }
}
