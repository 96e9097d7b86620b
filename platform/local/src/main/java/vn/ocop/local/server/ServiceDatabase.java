package vn.ocop.local.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A service's own database and the three roles it is used with: {@code <service>_owner} owns it and migrates it,
 * {@code <service>_app} does the work and owns nothing, so that row-level security binds it, and
 * {@code <service>_relay} may connect and nothing more. What the last two may touch, the service's migrations grant.
 *
 * @param name the service's name, also the database's; lower-case letters
 */
record ServiceDatabase(String name, ServicePasswords passwords) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]{0,40}");
    private static final List<String> EXTENSIONS = List.of("unaccent", "pg_trgm", "btree_gist", "pgcrypto");

    ServiceDatabase {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a service's name: " + name);
        }
    }

    /** Creates what is missing and sets the passwords; to be run in the database {@code postgres}. */
    void createIn(Connection server) throws SQLException {
        role(server, "owner", passwords.owner());
        role(server, "app", passwords.app());
        role(server, "relay", passwords.relay());
        if (!exists(server, "select 1 from pg_database where datname = ?", name)) {
            run(server, "create database " + name + " owner " + name + "_owner template template0 encoding 'UTF8'"
                    + " locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'");
        }
        run(server, "revoke all on database " + name + " from public");
        run(server, "grant connect on database " + name + " to " + name + "_app, " + name + "_relay");
    }

    /** Prepares the database itself; to be run in it by the superuser. */
    void prepare(Connection database) throws SQLException {
        for (String extension : EXTENSIONS) {
            run(database, "create extension if not exists " + extension + " schema public");
        }
        run(database, "alter schema public owner to " + name + "_owner");
        run(database, "revoke all on schema public from public");
        run(database, "grant usage on schema public to " + name + "_app");
    }

    private void role(Connection server, String kind, String password) throws SQLException {
        String role = name + "_" + kind;
        String verb = exists(server, "select 1 from pg_roles where rolname = ?", role) ? "alter" : "create";
        run(server,
                verb + " role " + role + " login nosuperuser nobypassrls nocreatedb nocreaterole noinherit password '"
                        + password.replace("'", "''") + "'");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
