package id.rewang.test;

import id.rewang.stack.postgres.Database;
import id.rewang.stack.postgres.DatabaseServer;
import id.rewang.stack.process.Ports;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container. */
final class DockerPostgres implements TestPostgres {

    private static final String IMAGE = "postgres:18";

    private final Database superuser;
    private final Faults faults;

    private DockerPostgres(PostgreSQLContainer container) {
        this.superuser = new Database(
                "jdbc:postgresql://%s:%d/postgres"
                        .formatted(container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)),
                container.getUsername(),
                container.getPassword());
        this.faults = new ContainerFaults(container, this::answers);
    }

    @SuppressWarnings("resource") // Lives as long as the JVM; Testcontainers removes it then.
    static DockerPostgres start() {
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE)
                .withDatabaseName("postgres")
                .withUsername("postgres")
                .withCommand(
                        "postgres",
                        "-c",
                        "max_connections=200",
                        "-c",
                        "shared_buffers=64MB",
                        "-c",
                        "autovacuum_naptime=5s");
        // A fixed port: a container that is started again keeps it.
        container.setPortBindings(
                List.of("127.0.0.1:%d:%d".formatted(Ports.free(), PostgreSQLContainer.POSTGRESQL_PORT)));
        container.start();
        return new DockerPostgres(container);
    }

    @Override
    public Database createDatabase(String name) {
        return new DatabaseServer(superuser).createDatabase(name, name);
    }

    @Override
    public Database superuser() {
        return superuser;
    }

    @Override
    public void kill() {
        faults.kill();
    }

    @Override
    public void restart() {
        faults.restart();
    }

    @Override
    public void freeze() {
        faults.freeze();
    }

    @Override
    public void thaw() {
        faults.thaw();
    }

    private boolean answers() {
        try (Connection connection = superuser.connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }
}
