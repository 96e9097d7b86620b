package vn.ocop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.Forms.producer;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import vn.ocop.testing.Api;
import vn.ocop.testing.PlatformTest;

/** An installation whose virus scanner does not answer takes no files. */
@PlatformTest
@TestPropertySource(properties = "OCOP_ICAP_URL=icap://localhost:1/avscan")
@DirtiesContext
class ScannerAwayIT {

    private final Api api;

    @Autowired
    ScannerAwayIT(@LocalServerPort int port) {
        api = new Api(port);
    }

    @Test
    void whileTheScannerIsAwayNoFileIsStored() {
        var owner = Forms.registered(api, "maker-unscanned", "HTX chưa quét");
        var me = producer(api, "maker-unscanned");
        var paper = "/v1/registry/papers/" + me.post("/v1/registry/papers", Map.of("producerId",
                owner.get("id").asString(), "kind", "AWARD", "title", "Bằng khen")).expect(201).json().get("id")
                .asString();

        var refused = me.send("PUT", paper + "/file", "application/pdf", TestFiles.pdf()).expect(503);
        assertThat(refused.code()).isEqualTo("scanner-away");
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(me.get(paper).expect(200).json().get("file").isNull()).isTrue();
    }
}
