package vn.ocop.local.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import vn.ocop.local.Layout;
import vn.ocop.local.Secrets;
import vn.ocop.local.build.Digest;
import vn.ocop.local.process.Launch;
import vn.ocop.local.server.PostgresAccess;
import vn.ocop.local.server.PostgresCluster;
import vn.ocop.local.server.PostgresPrograms;

/** PostgreSQL with a database for each service and one for Keycloak. */
final class PostgresStarting implements Starting {
    static final String NAME = "postgres";

    private final Layout layout;
    private final Secrets secrets;
    private final int port;
    private final List<String> databases;

    PostgresStarting(Layout layout, Secrets secrets, int port, List<String> databases) {
        this.layout = layout;
        this.secrets = secrets;
        this.port = port;
        this.databases = databases;
    }

    static Path data(Layout layout) {
        return layout.data().resolve("postgres");
    }

    PostgresAccess access() {
        return new PostgresAccess(port, secrets.of("postgres"));
    }

    private PostgresCluster cluster() throws InterruptedException {
        return new PostgresCluster(data(layout), PostgresPrograms.in(layout.programs()));
    }

    @Override
    public boolean isPrepared() {
        return Files.exists(data(layout));
    }

    @Override
    public void prepare() throws Exception {
        cluster().initialise(secrets.of("postgres"));
    }

    @Override
    public Launch launch() throws Exception {
        var command = cluster().command(port, true);
        return new Launch(NAME, command, Map.of(), data(layout), data(layout).toString(), Digest.of(command));
    }

    @Override
    public void beforeStart() throws Exception {
        cluster().clearAfterKill();
    }

    @Override
    public void afterReady() throws SQLException {
        for (String database : databases) {
            access().createServiceDatabase(database, secrets.database(database));
        }
    }
}
