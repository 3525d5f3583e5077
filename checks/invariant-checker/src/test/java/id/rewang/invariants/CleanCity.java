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
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The three databases as the services' own migrations make them, with a small city in which everything holds: an order paid
 * by UP transfer and reconciled, one on its way, one refused. A damaged city has its own copy of the damaged database.
 */
final class CleanCity implements AutoCloseable {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final AtomicInteger COPIES = new AtomicInteger();

    private final Map<Service, Database> databases = new EnumMap<>(Service.class);
    private final List<String> copies = new ArrayList<>();

    private CleanCity() {
        databases.putAll(Templates.DATABASES);
    }

    /** The city as it is; read only. */
    static CleanCity clean() {
        return new CleanCity();
    }

    /** The city after one service's database was changed behind its back, as nobody but a superuser could. */
    static CleanCity damaged(Service service, List<String> statements) {
        Database superuser = TestInfrastructure.postgres().superuser();
        String name = service.id() + "_" + COPIES.incrementAndGet();
        execute(superuser, List.of("create database %s template %s_template".formatted(name, service.id())));
        CleanCity city = new CleanCity();
        city.databases.put(
                service,
                new Database(
                        superuser.url().replaceAll("/[^/]*$", "/" + name), superuser.user(), superuser.password()));
        city.copies.add(name);
        execute(city.database(service), statements);
        return city;
    }

    @Override
    public void close() {
        copies.forEach(name -> execute(
                TestInfrastructure.postgres().superuser(), List.of("drop database %s with (force)".formatted(name))));
    }

    Database database(Service service) {
        return Objects.requireNonNull(databases.get(service));
    }

    CheckReport check(@Nullable Path history) {
        Map<Service, DatabaseAddress> addresses = new EnumMap<>(Service.class);
        databases.forEach((service, database) ->
                addresses.put(service, new DatabaseAddress(database.url(), database.user(), database.password())));
        try {
            return new InvariantChecker(new CheckRequest(addresses, history, Duration.ZERO)).check();
        } catch (SQLException | IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    CheckReport check() {
        return check(null);
    }

    private static void execute(Database database, List<String> statements) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Migrated and filled once; every copy is made from these. */
    private static final class Templates {

        static final Map<Service, Database> DATABASES = create();

        private static Map<Service, Database> create() {
            Map<Service, Database> templates = new EnumMap<>(Service.class);
            for (Service service : Service.values()) {
                Database database = TestInfrastructure.postgres().createDatabase(service.id() + "_template");
                Flyway.configure()
                        .dataSource(database.url(), database.user(), database.password())
                        .locations(
                                migrations("platform/service-kit", "kit"),
                                migrations(service.id() + "-service", "migration"))
                        .load()
                        .migrate();
                execute(database, List.of(fill(service)));
                templates.put(service, database);
            }
            return templates;
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
}
