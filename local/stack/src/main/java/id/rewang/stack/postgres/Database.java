package id.rewang.stack.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A database and the role that owns it; no other role but the superuser can connect.
 *
 * @param url JDBC URL
 */
public record Database(String url, String user, String password) {

    private static final String CONNECT_TIMEOUT_SECONDS = "5";

    /** A new connection, which the caller closes. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", CONNECT_TIMEOUT_SECONDS);
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return "Database[url=" + url + ", user=" + user + "]";
    }
}
