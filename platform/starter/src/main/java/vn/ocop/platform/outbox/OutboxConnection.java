package vn.ocop.platform.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGConnection;

/**
 * The relay's own connection, with the role that sees the outbox and nothing else. Of several replicas the one whose
 * connection holds the advisory lock carries; the lock ends with the connection, however that ends.
 */
public class OutboxConnection implements AutoCloseable {

    private static final long LOCK = 0x4F434F50_4F555442L; // "OCOPOUTB"

    private final Connection connection;
    private boolean leads;

    public OutboxConnection(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(true);
        try (var listen = connection.createStatement()) {
            listen.execute("listen outbox");
        }
    }

    /**
     * Opens a connection that neither end keeps for a dead peer: the relay asks at least once a second, so the server ends
     * a session that has been silent for a minute, and its lock with it; an answer is awaited for half a minute.
     */
    public static OutboxConnection open(String url, String user, String password) throws SQLException {
        var login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("ApplicationName", "outbox-relay");
        login.setProperty("tcpKeepAlive", "true");
        login.setProperty("connectTimeout", "10");
        login.setProperty("loginTimeout", "10");
        login.setProperty("socketTimeout", "30");
        login.setProperty("options", "-c idle_session_timeout=60s -c statement_timeout=25s -c tcp_keepalives_idle=30 "
                + "-c tcp_keepalives_interval=10 -c tcp_keepalives_count=3");
        return new OutboxConnection(DriverManager.getConnection(url, login));
    }

    /** Whether this connection is the one that carries; it stays so until it is closed. */
    public boolean lead() throws SQLException {
        if (!leads) {
            try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
                lock.setLong(1, LOCK);
                try (var rows = lock.executeQuery()) {
                    rows.next();
                    leads = rows.getBoolean(1);
                }
            }
        }
        return leads;
    }

    /**
     * Carries up to {@code limit} facts; returns how many. Nothing is deleted unless all were confirmed.
     *
     * @throws IllegalStateException when another connection carries
     */
    public int carry(int limit, FactSender sender) throws SQLException, FactSender.SendingFailed {
        if (!lead()) {
            throw new IllegalStateException("Another relay carries.");
        }
        var ids = new ArrayList<Long>();
        var facts = new ArrayList<FactSender.Ready>();
        read(limit, ids, facts);
        if (!facts.isEmpty()) {
            sender.send(facts);
            delete(ids);
        }
        return facts.size();
    }

    /** Returns when something was written, or when the time is over. */
    void await(Duration time) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications((int) time.toMillis());
    }

    private void read(int limit, List<Long> ids, List<FactSender.Ready> facts) throws SQLException {
        try (var read = connection.prepareStatement(
                "select seq, topic, key, payload from platform.outbox order by seq limit ?")) {
            read.setInt(1, limit);
            try (var rows = read.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                    facts.add(new FactSender.Ready(rows.getString(2), rows.getString(3), rows.getString(4)));
                }
            }
        }
    }

    private void delete(List<Long> ids) throws SQLException {
        var sent = connection.createArrayOf("bigint", ids.toArray());
        try (var delete = connection.prepareStatement("delete from platform.outbox where seq = any (?)")) {
            delete.setArray(1, sent);
            delete.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
