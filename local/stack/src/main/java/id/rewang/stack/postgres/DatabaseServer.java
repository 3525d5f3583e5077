package id.rewang.stack.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** Creates databases and their roles on a running PostgreSQL, whoever started it. */
public final class DatabaseServer {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final Database superuser;

    /** @param superuser the maintenance database as its superuser */
    public DatabaseServer(Database superuser) {
        this.superuser = superuser;
    }

    /**
     * Makes sure that a database exists, owned by a role of the same name with this password, and closed to every other
     * role.
     */
    public Database createDatabase(String name, String password) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a plain database name: " + name);
        }
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement()) {
            String verb = exists(connection, "select 1 from pg_roles where rolname = ?", name) ? "alter" : "create";
            statement.execute("%s role %s login nosuperuser nocreatedb nocreaterole password %s"
                    .formatted(verb, name, statement.enquoteLiteral(password)));
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database %s owner %s".formatted(name, name));
            }
            statement.execute("revoke all on database %s from public".formatted(name));
            statement.execute("revoke connect on database postgres from public");
            return new Database(urlOf(name), name, password);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create database " + name, e);
        }
    }

    private String urlOf(String name) {
        return superuser.url().substring(0, superuser.url().lastIndexOf('/') + 1) + name;
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
