package vn.ocop.local.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The superuser's way into a running server: asks whether it answers, creates the services' databases. */
public record PostgresAccess(int port, String password) {

    /** The JDBC address of a database, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Whether the server takes connections now. */
    public boolean answers() {
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException _) {
            return false;
        }
    }

    /**
     * Creates a service's database, roles and extensions, or what of them is missing.
     *
     * @throws SQLException if the server refuses
     */
    public void createServiceDatabase(String service, ServicePasswords passwords) throws SQLException {
        var wanted = new ServiceDatabase(service, passwords);
        try (var server = connect("postgres")) {
            wanted.createIn(server);
        }
        try (var database = connect(service)) {
            wanted.prepare(database);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database) + "?connectTimeout=2&loginTimeout=10&socketTimeout=60",
                PostgresCluster.SUPERUSER,
                password);
    }

    @Override
    public String toString() {
        return "PostgresAccess[" + port + "]";
    }
}
