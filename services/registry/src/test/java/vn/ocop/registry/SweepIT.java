package vn.ocop.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.Forms.producer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ocop.contracts.Topics;
import vn.ocop.contracts.UnitFact;
import vn.ocop.platform.identity.Jurisdiction;
import vn.ocop.platform.identity.Scope;
import vn.ocop.platform.refusal.Refusal;
import vn.ocop.platform.refusal.Text;
import vn.ocop.registry.file.FileStore;
import vn.ocop.registry.file.jdbc.SweepJob;
import vn.ocop.testing.Api;
import vn.ocop.testing.Facts;
import vn.ocop.testing.PlatformTest;

/** Nothing lies in the store for ever that no page shows, and nothing that one shows is taken away. */
@PlatformTest
class SweepIT {

    private static final Scope PLATFORM = new Scope("VN", Jurisdiction.ALL, UUID.randomUUID(), "test", Set.of());

    private final Api api;
    private final Facts facts;
    private final FileStore files;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SweepJob job;

    @Autowired
    SweepIT(@LocalServerPort int port, Facts facts, FileStore files, JdbcClient jdbc,
            TransactionTemplate transaction, SweepJob job) {
        api = new Api(port);
        this.facts = facts;
        this.files = files;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.job = job;
    }

    @BeforeEach
    void thePlatformReachesTheUnitsItKnows() {
        facts.publish(Topics.UNITS, "UnitJoined", "09817", "09817", 1,
                new UnitFact("09817", "Ô Diên", "COMMUNE", "01"));
        facts.publish(Topics.UNITS, "UnitJoined", "01", "01", 1, new UnitFact("01", "Hà Nội", "PROVINCE", "VN"));
        Facts.eventually(() -> inPlatform(() -> jdbc.sql("select '09817' = any (platform.reach()::text[])")
                .query(Boolean.class).single()), reached -> reached);
    }

    @Test
    void aRemovedPhotoLeavesTheStoreAndOneThatIsShownStays() {
        var owner = Forms.registered(api, "maker-sweep", "HTX maker-sweep");
        var me = producer(api, "maker-sweep");
        var product = me.post("/v1/registry/products", ProductsIT.form(owner, "Xôi quét kho")).expect(201).json();
        var photos = ProductsIT.path(product) + "/photos";
        var shown = me.send("POST", photos, "application/octet-stream", TestFiles.picture("jpg", 60, 40)).expect(201);
        var removed = me.send("POST", photos, "application/octet-stream", TestFiles.picture("jpg", 40, 60)).expect(201)
                .json().get("id").asString();
        var key = "photos/%s/%s-400.jpg".formatted(product.get("id").asString(), removed);
        assertThat(isStored(key)).isTrue();
        assertThat(isUnreferenced(key)).as("the row refers to it").isFalse();

        me.send("DELETE", photos + "/" + removed, null, new byte[0]).expect(204);

        job.sweep();
        // the service's own turn may have been at it
        Facts.eventually(() -> isStored(key) || isUnreferenced(key), left -> !left);
        me.get(shown.header("Location")).expect(200);
    }

    @Test
    void aFileThatWasStoredAndThenRefusedGoesWhenItIsDue() {
        var paper = paper("maker-unnamed");
        var me = producer(api, "maker-unnamed");
        me.with("If-Match", "\"99\"").send("PUT", "/v1/registry/papers/" + paper + "/file", "application/pdf",
                TestFiles.pdf(20_000, 1)).expect(412);
        var key = inPlatform(() -> jdbc.sql("select key from unreferenced_file where key like ?")
                .param("papers/" + paper + "/%").query(String.class).single());
        job.sweep();
        assertThat(isStored(key)).isTrue();

        inPlatform(() -> jdbc.sql("update unreferenced_file set due = now() where key = ?").param(key).update());

        job.sweep();
        Facts.eventually(() -> isStored(key), stored -> !stored);
    }

    @Test
    void aNamedFileStaysThoughARepeatOfItsUploadWroteItDownOnceMore() {
        var paper = paper("maker-named");
        var me = producer(api, "maker-named");
        var file = "/v1/registry/papers/" + paper + "/file";
        me.send("PUT", file, "application/pdf", TestFiles.pdf(20_000, 1)).expect(200);
        var key = inPlatform(() -> jdbc.sql("""
                select 'papers/' || paper_id || '/' || file_version || '-' || sha256 from paper_file
                where paper_id = ?""").param(UUID.fromString(paper)).query(String.class).single());

        inPlatform(() -> jdbc.sql("insert into unreferenced_file values (?, '09817', now())").param(key).update());
        job.sweep();

        assertThat(isUnreferenced(key)).isFalse();
        assertThat(isStored(key)).isTrue();
    }

    @Test
    void aFileThatTheStoreKeepsIsPutOffAndKeepsNoneBehindIt() {
        var stuck = "papers/%s/1-x".formatted(UUID.randomUUID());
        var behind = "papers/%s/1-x".formatted(UUID.randomUUID());
        var removed = new HashSet<String>();
        var reluctant = new Removing(key -> {
            if (key.equals(stuck)) {
                throw new Refusal(Refusal.Kind.UNAVAILABLE, "store-away", new Text("", ""));
            }
            removed.add(key);
        });
        inPlatform(() -> jdbc.sql("insert into unreferenced_file values (?, '09817', '2000-01-01'), "
                + "(?, '09817', '2000-01-02')").params(stuck, behind).update());
        var sweep = new SweepJob(reluctant, jdbc, transaction, Clock.systemUTC());

        sweep.sweep();
        assertThat(removed).isEmpty();
        sweep.sweep();

        assertThat(removed).contains(behind).doesNotContain(stuck);
        assertThat(isUnreferenced(stuck)).isTrue();
        assertThat(isUnreferenced(behind)).isFalse();
    }

    private String paper(String maker) {
        var owner = Forms.registered(api, maker, "HTX " + maker);
        return producer(api, maker).post("/v1/registry/papers", Map.of("producerId", owner.get("id").asString(),
                "kind", "TEST_REPORT", "title", "Phiếu")).expect(201).json().get("id").asString();
    }

    private boolean isUnreferenced(String key) {
        return inPlatform(() -> jdbc.sql("select count(*) from unreferenced_file where key = ?").param(key)
                .query(Long.class).single()) > 0;
    }

    private boolean isStored(String key) {
        try (var content = files.get(key)) {
            return content.readAllBytes().length > 0;
        } catch (Refusal | IOException gone) {
            return false;
        }
    }

    private <T> T inPlatform(Supplier<T> work) {
        return Objects.requireNonNull(PLATFORM.call(() -> transaction.execute(status -> work.get())));
    }

    /** A store of which only the removing is asked. */
    private record Removing(Consumer<String> remove) implements FileStore {

        @Override
        public void put(String key, String contentType, Path content) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void put(String key, String contentType, byte[] content) {
            throw new UnsupportedOperationException();
        }

        @Override
        public InputStream get(String key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(String key) {
            remove.accept(key);
        }
    }
}
