package vn.ocop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.Forms.producer;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Scope;
import vn.ocop.testing.Api;
import vn.ocop.testing.PlatformTest;
import vn.ocop.testing.Tokens;

/** A producer has its share of the file store, and hears when it is full. */
@PlatformTest
class QuotaIT {

    private static final int FILES = 1000;
    private static final long BYTES = 1L << 30;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final Api api;

    @Autowired
    QuotaIT(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @Test
    void aProducerKeepsOnlySoManyFiles() {
        var owner = Forms.registered(api, "maker-many-files", "HTX nhiều tệp");
        var paper = paper("maker-many-files", owner);
        var photos = photos("maker-many-files", owner);

        kept("maker-many-files", paper, FILES - 2, 1);
        putPhoto("maker-many-files", photos).expect(201);
        put("maker-many-files", paper).expect(200);

        var refused = put("maker-many-files", paper).expect(409);
        assertThat(refused.code()).isEqualTo("files-full");
        assertThat(refused.json().get("detail").asString()).contains("1000 tệp", "1024 MB");
        assertThat(putPhoto("maker-many-files", photos).expect(409).code()).isEqualTo("files-full");
    }

    @Test
    void theyAreOnlySoLargeTogether() {
        var owner = Forms.registered(api, "maker-large-files", "HTX tệp lớn");
        var paper = paper("maker-large-files", owner);
        var photos = photos("maker-large-files", owner);
        var photo = putPhoto("maker-large-files", photos).expect(201).json();
        int pdf = TestFiles.pdf().length;

        kept("maker-large-files", paper, 1, BYTES - photo.get("bytes").asLong() - pdf + 1);
        assertThat(put("maker-large-files", paper).expect(409).code()).isEqualTo("files-full");

        producer(api, "maker-large-files").send("DELETE", photos + "/" + photo.get("id").asString(), null, new byte[0])
                .expect(204);
        put("maker-large-files", paper).expect(200);
    }

    @Test
    void anothersShareIsItsOwn() {
        kept("maker-full-share", paper("maker-full-share", Forms.registered(api, "maker-full-share", "HTX đầy")), 1,
                BYTES);

        put("maker-empty-share", paper("maker-empty-share", Forms.registered(api, "maker-empty-share", "HTX trống")))
                .expect(200);
    }

    /** So many further versions of the paper's file, of so many bytes each. */
    private void kept(String maker, UUID paper, int versions, long bytes) {
        var account = Tokens.account(maker);
        new Scope("09817", Jurisdiction.OWN, account, account.toString(), Set.of())
                .run(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("""
                    insert into paper_file (paper_id, file_version, sha256, size, content_type, stored_at)
                    select ?, n, 'x', ?, 'application/pdf', now() from generate_series(1, ?) n""")
                            .params(paper, bytes, versions).update();
                    jdbc.sql("update paper set file_version = ? where id = ?").params(versions, paper).update();
                }));
    }

    private UUID paper(String maker, JsonNode owner) {
        return UUID.fromString(producer(api, maker).post("/v1/registry/papers",
                Map.of("producerId", owner.get("id").asString(), "kind", "TEST_REPORT", "title", "Phiếu kiểm nghiệm"))
                .expect(201).json().get("id").asString());
    }

    private String photos(String maker, JsonNode owner) {
        return ProductsIT
                .path(producer(api, maker).post("/v1/registry/products", ProductsIT.form(owner, "Xôi " + maker))
                        .expect(201).json())
                + "/photos";
    }

    private Api.Answer put(String maker, UUID paper) {
        return producer(api, maker).send("PUT", "/v1/registry/papers/" + paper + "/file", "application/pdf",
                TestFiles.pdf());
    }

    private Api.Answer putPhoto(String maker, String photos) {
        return producer(api, maker).send("POST", photos, "image/png", TestFiles.picture("png", 50, 50));
    }
}
