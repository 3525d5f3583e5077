package id.rewang.invariants;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The three databases as each was at one instant: a read-only, repeatable-read transaction a database, so that counters
 * and the rows that they count are read together while the services go on working.
 */
public final class Snapshot implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 2_000;
    private static final String CONNECT_TIMEOUT_SECONDS = "10";

    /** Reads one row of an answer. */
    @FunctionalInterface
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** Reads what two services hold of one key. */
    @FunctionalInterface
    interface PairReader {
        void read(String key, @Nullable String one, @Nullable String other) throws SQLException;
    }

    private final Map<Service, Connection> connections;

    /** @param connections open, one a service; closed with this */
    Snapshot(Map<Service, Connection> connections) {
        this.connections = new EnumMap<>(connections);
    }

    static Snapshot take(Map<Service, DatabaseAddress> databases) throws SQLException {
        Snapshot snapshot = new Snapshot(new EnumMap<>(Service.class));
        try {
            for (Map.Entry<Service, DatabaseAddress> database : databases.entrySet()) {
                snapshot.connections.put(database.getKey(), open(database.getValue()));
            }
            return snapshot;
        } catch (SQLException e) {
            snapshot.close();
            throw e;
        }
    }

    private static Connection open(DatabaseAddress address) throws SQLException {
        Properties properties = new Properties();
        if (address.user() != null) {
            properties.setProperty("user", address.user());
        }
        if (address.password() != null) {
            properties.setProperty("password", address.password());
        }
        properties.setProperty("loginTimeout", CONNECT_TIMEOUT_SECONDS);
        properties.setProperty("ApplicationName", "invariant-checker");
        Connection connection = DriverManager.getConnection(address.url(), properties);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    void eachRow(Service service, String sql, RowReader reader) throws SQLException {
        try (PreparedStatement statement = prepare(service, sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    /** The first column of the query's answer, which has one parameter: an array of texts. */
    Set<String> present(Service service, String sql, Collection<String> wanted) throws SQLException {
        try (PreparedStatement statement = prepare(service, sql)) {
            statement.setArray(1, statement.getConnection().createArrayOf("text", wanted.toArray()));
            Set<String> present = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    present.add(rows.getString(1));
                }
            }
            return present;
        }
    }

    /** Keys of either service whose events wait and that an operator has noted. */
    Set<String> lookedAfter(Service one, Service other) throws SQLException {
        Set<String> keys = new HashSet<>();
        for (Service service : EnumSet.of(one, other)) {
            eachRow(service, "select key from parked_key where note is not null", row -> keys.add(row.getString(1)));
        }
        return keys;
    }

    /** Walks two ordered answers side by side, each key once, in constant memory. */
    void sideBySide(Question one, Question other, PairReader reader) throws SQLException {
        try (PreparedStatement first = prepare(one.service(), one.ordered());
                ResultSet left = first.executeQuery();
                PreparedStatement second = prepare(other.service(), other.ordered());
                ResultSet right = second.executeQuery()) {
            boolean hasLeft = left.next();
            boolean hasRight = right.next();
            while (hasLeft || hasRight) {
                int order = !hasLeft ? 1 : !hasRight ? -1 : compareBytes(left.getString(1), right.getString(1));
                String key = order <= 0 ? left.getString(1) : right.getString(1);
                reader.read(key, order <= 0 ? left.getString(2) : null, order >= 0 ? right.getString(2) : null);
                hasLeft = order <= 0 ? left.next() : hasLeft;
                hasRight = order >= 0 ? right.next() : hasRight;
            }
        }
    }

    private static int compareBytes(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private PreparedStatement prepare(Service service, String sql) throws SQLException {
        Connection connection = connections.get(service);
        if (connection == null) {
            throw new SQLException("No database given for " + service.id());
        }
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(ROWS_AT_ONCE);
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections.values()) {
            connection.close();
        }
    }
}
