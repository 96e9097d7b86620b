package vn.ocop.platform.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * The relay's own connection, with the role that sees the outbox and nothing else. A batch is read, sent and deleted in
 * one transaction under an advisory lock: of several replicas one carries, so the order of each aggregate holds.
 */
public class OutboxConnection implements AutoCloseable {

    private static final long LOCK = 0x4F434F50_4F555442L; // "OCOPOUTB"

    private final Connection connection;

    public OutboxConnection(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(true);
        try (var listen = connection.createStatement()) {
            listen.execute("listen outbox");
        }
    }

    /** Carries up to {@code limit} facts; returns how many. Nothing is deleted unless all were confirmed. */
    public int carry(int limit, FactSender sender) throws SQLException, FactSender.SendingFailed {
        connection.setAutoCommit(false);
        try {
            var ids = new ArrayList<Long>();
            var facts = new ArrayList<FactSender.Ready>();
            if (holdsLock()) {
                read(limit, ids, facts);
            }
            if (!facts.isEmpty()) {
                sender.send(facts);
                delete(ids);
            }
            connection.commit();
            return facts.size();
        } catch (SQLException | FactSender.SendingFailed failed) {
            connection.rollback();
            throw failed;
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(true);
            }
        }
    }

    /** How many facts are in the outbox. */
    public long waiting() throws SQLException {
        try (var count = connection.createStatement();
                var rows = count.executeQuery("select count(*) from platform.outbox")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Returns when something was written, or when the time is over. */
    void await(Duration time) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications((int) time.toMillis());
    }

    private boolean holdsLock() throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            try (var rows = lock.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
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
        Array sent = connection.createArrayOf("bigint", ids.toArray());
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
