package id.rewang.kit.messaging;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A database session of the relay's own. Who holds the advisory lock in it owns the outbox; the lock goes when the session
 * ends, however that comes about. Every statement commits by itself, so that nothing is open while Kafka is waited for.
 */
final class OwnerSession implements AutoCloseable {

    /** One outbox a database, so any constant will do. */
    private static final long LOCK = 0x5245_5741_4e47_0001L;

    private static final String DELETE = "DELETE FROM outbox_event WHERE position = ANY (?)";

    /** The first row always comes, however large; those behind it as long as the bodies stay within the bound. */
    private static final String READ = """
            SELECT position, id, aggregatetype, aggregateid, sequence, type, time, causationid, traceparent, payload, created_at
            FROM (SELECT *, sum(octet_length(payload)) OVER (ORDER BY position) - octet_length(payload) AS bytes_before
                  FROM (SELECT * FROM outbox_event ORDER BY position LIMIT ?) AS head) AS measured
            WHERE bytes_before IS NULL OR bytes_before <= ?
            ORDER BY position
            """;

    private final Connection connection;
    private final int maxRows;
    private final long maxBytes;

    private OwnerSession(Connection connection, int maxRows, long maxBytes) {
        this.connection = connection;
        this.maxRows = maxRows;
        this.maxBytes = maxBytes;
    }

    static OwnerSession open(JdbcConnectionDetails database, String name, MessagingProperties.Relay settings)
            throws SQLException {
        Properties properties = new Properties();
        setIfPresent(properties, "user", database.getUsername());
        setIfPresent(properties, "password", database.getPassword());
        properties.setProperty("ApplicationName", name);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty(
                "socketTimeout",
                Long.toString(Math.max(1, settings.ownerTimeout().toSeconds())));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("prepareThreshold", "1");
        Connection connection = DriverManager.getConnection(database.getJdbcUrl(), properties);
        try (Statement statement = connection.createStatement()) {
            // A delete that a crash of the database undoes only has its events sent once more.
            statement.execute("SET synchronous_commit = off");
            // The outbox is mostly empty: a plan made then would read all of it when there is a backlog.
            statement.execute("SET enable_seqscan = off");
            statement.execute(
                    "SET idle_session_timeout = " + settings.ownerTimeout().toMillis());
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return new OwnerSession(connection, settings.batchRows(), settings.batchBytes());
    }

    private static void setIfPresent(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    boolean becomeOwner() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
            return result.next() && result.getBoolean(1);
        }
    }

    /** Shows the database that the owner lives, and the owner that its session does. */
    void heartbeat() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        }
    }

    /** The lowest rows of the outbox, in order. */
    List<OutboxRow> read() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setInt(1, maxRows);
            statement.setLong(2, maxBytes);
            try (ResultSet result = statement.executeQuery()) {
                return rows(result);
            }
        }
    }

    /** Deletes the rows and reads the lowest that are left, in one call. */
    List<OutboxRow> deleteAndRead(List<OutboxRow> sent) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DELETE + ";" + READ)) {
            Object[] positions = sent.stream().map(OutboxRow::position).toArray();
            statement.setArray(1, connection.createArrayOf("bigint", positions));
            statement.setInt(2, maxRows);
            statement.setLong(3, maxBytes);
            statement.execute();
            statement.getMoreResults();
            try (ResultSet result = statement.getResultSet()) {
                return rows(result);
            }
        }
    }

    private static List<OutboxRow> rows(ResultSet result) throws SQLException {
        List<OutboxRow> rows = new ArrayList<>();
        while (result.next()) {
            rows.add(new OutboxRow(
                    result.getLong(1),
                    result.getString(2),
                    result.getString(3),
                    result.getString(4),
                    result.getLong(5),
                    result.getString(6),
                    instant(result, 7),
                    result.getString(8),
                    result.getString(9),
                    result.getBytes(10),
                    instant(result, 11)));
        }
        return rows;
    }

    private static Instant instant(ResultSet result, int column) throws SQLException {
        return result.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
