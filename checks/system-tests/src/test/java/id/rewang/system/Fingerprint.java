package id.rewang.system;

import id.rewang.invariants.Service;
import id.rewang.stack.postgres.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the services know, as one hash a table: equal before and after means that nothing has changed at all. */
public final class Fingerprint {

    /** Tables of workers at their work: claims and attempts come and go without meaning anything to the business. */
    private static final Set<String> WORKING_TABLES = Set.of("flyway_schema_history", "deadline", "outbox_event");

    private Fingerprint() {}

    /** By {@code <service>.<table>}: number of rows and hash of all of them. */
    public static Map<String, String> of(Map<Service, Database> databases) throws SQLException {
        Map<String, String> fingerprint = new TreeMap<>();
        for (Map.Entry<Service, Database> database : databases.entrySet()) {
            try (Connection connection = database.getValue().connect()) {
                for (String table : tables(connection)) {
                    fingerprint.put(database.getKey().id() + "." + table, hash(connection, table));
                }
            }
        }
        return fingerprint;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet names =
                        statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            while (names.next()) {
                if (!WORKING_TABLES.contains(names.getString(1))) {
                    tables.add(names.getString(1));
                }
            }
        }
        return tables;
    }

    private static String hash(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) || ' rows ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') "
                                + "from " + statement.enquoteIdentifier(table, true) + " t")) {
            row.next();
            return row.getString(1);
        }
    }
}
