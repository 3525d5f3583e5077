package id.rewang.invariants;

import id.rewang.stack.postgres.Database;
import id.rewang.test.TestInfrastructure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The three databases as the services' own migrations make them, with a small city in which everything holds: an order paid
 * by UP transfer and reconciled, one on its way, one refused.
 *
 * <p>Damage is done behind the services' backs, as nobody but a superuser could, and in a transaction that is rolled back on
 * {@link #close}: the next test finds the city clean.
 */
final class CleanCity implements AutoCloseable {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    private final Map<Service, Connection> connections = new EnumMap<>(Service.class);

    private CleanCity() {
        DATABASES.forEach((service, database) -> connections.put(service, open(database)));
    }

    /** The city as it is. */
    static CleanCity clean() {
        return new CleanCity();
    }

    /** The city after one service's database was changed. */
    static CleanCity damaged(Service service, List<String> statements) {
        CleanCity city = new CleanCity();
        execute(Objects.requireNonNull(city.connections.get(service)), statements);
        return city;
    }

    /** The address of one of its databases, which are as clean as ever to whoever connects there. */
    static Database database(Service service) {
        return Objects.requireNonNull(DATABASES.get(service));
    }

    List<String> violations() throws SQLException, IOException {
        return violations(null);
    }

    /** @param history a client's record of acknowledged requests */
    List<String> violations(@Nullable Path history) throws SQLException, IOException {
        return check(history).violations();
    }

    CheckReport check(@Nullable Path history) throws SQLException, IOException {
        Snapshot snapshot = new Snapshot(connections);
        return InvariantChecker.report(InvariantChecker.look(Invariants.all(history), snapshot), snapshot);
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections.values()) {
            connection.rollback();
            connection.close();
        }
    }

    private static Connection open(Database database) {
        Database superuser = TestInfrastructure.postgres().superuser();
        try {
            Connection connection = new Database(database.url(), superuser.user(), superuser.password()).connect();
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void execute(Connection connection, List<String> statements) {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Migrated and filled once. */
    private static final Map<Service, Database> DATABASES = create();

    private static Map<Service, Database> create() {
        Map<Service, Database> databases = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            Database database = TestInfrastructure.postgres().createDatabase("clean_" + service.id());
            Flyway.configure()
                    .dataSource(database.url(), database.user(), database.password())
                    .locations(
                            migrations("platform/service-kit", "kit"),
                            migrations(service.id() + "-service", "migration"))
                    .load()
                    .migrate();
            try (Connection connection = database.connect()) {
                execute(connection, List.of(fill(service)));
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            databases.put(service, database);
        }
        return databases;
    }

    private static String migrations(String module, String folder) {
        return "filesystem:"
                + ROOT.resolve(module).resolve("src/main/resources/db").resolve(folder);
    }

    private static String fill(Service service) {
        String resource = "/clean-city/" + service.id() + ".sql";
        try (InputStream sql = Objects.requireNonNull(CleanCity.class.getResourceAsStream(resource), resource)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
