package id.rewang.stack.postgres;

import id.rewang.stack.process.Account;
import id.rewang.stack.process.ChildProcess;
import id.rewang.stack.process.Directories;
import id.rewang.stack.process.SecretFile;
import id.rewang.stack.process.Signal;
import id.rewang.stack.process.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A real PostgreSQL without Docker: durable, password-guarded, on the loopback address only, as an unprivileged user when
 * started by root. Everything it keeps is below one directory; a second start on it finds the data again.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(50);

    /** Where root's PostgreSQL keeps its data when the directory asked for is closed to other accounts. */
    private static final Path REACHABLE = Path.of("/var/lib/rewang");

    private final Path home;
    private final int port;
    private final String password;
    private final Path programs;
    private final Account account = Account.unprivileged();
    private ChildProcess server;

    private LocalPostgres(Path home, int port) {
        this.home = home.toAbsolutePath().normalize();
        this.port = port;
        this.programs = PostgresBinaries.unpacked().resolve("bin");
        try {
            Files.createDirectories(this.home);
            this.password = SecretFile.password(this.home.resolve("superuser.password"));
            if (!Files.exists(data())) {
                initialise();
            }
        } catch (IOException e) {
            throw new StackException("Cannot prepare PostgreSQL in " + home + ": " + e.getMessage(), e);
        }
        this.server = launch();
    }

    /**
     * Starts PostgreSQL and returns when it answers. A postmaster that an earlier, killed run left behind on the same
     * directory is stopped first.
     *
     * @param home directory for data, password and log; made if missing
     * @param port TCP port on 127.0.0.1
     */
    public static LocalPostgres start(Path home, int port) {
        return new LocalPostgres(home, port);
    }

    /** Deletes the data of a server that has stopped, wherever below or beside its directory it lies. */
    public static void delete(Path home) throws IOException {
        Path data = home.resolve("data");
        if (Files.isSymbolicLink(data)) {
            Directories.delete(Files.readSymbolicLink(data));
        }
        Directories.delete(home);
    }

    public int port() {
        return port;
    }

    /** Process id of the postmaster. */
    public long pid() {
        return server.pid();
    }

    /** The maintenance database as its superuser. */
    public Database superuser() {
        return new Database("jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), SUPERUSER, password);
    }

    /** @see DatabaseServer#createDatabase */
    public Database createDatabase(String name, String databasePassword) {
        return new DatabaseServer(superuser()).createDatabase(name, databasePassword);
    }

    public boolean isAlive() {
        return server.isAlive();
    }

    /** {@code kill -9} of the postmaster and its children, as a power cut would end them. */
    public void kill() {
        server.kill();
    }

    /** Starts it again on the same port and data after {@link #kill} or {@link #stop}. */
    public void restart() {
        if (server.isAlive()) {
            stop();
        }
        server = launch();
    }

    public void freeze() {
        server.freeze();
    }

    public void thaw() {
        server.thaw();
    }

    /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
    public void stop() {
        server.stop(STOP_LIMIT);
    }

    @Override
    public void close() {
        stop();
    }

    private ChildProcess launch() {
        ChildProcess child = ChildProcess.start(new ChildProcess.Spec(
                "postgres",
                account,
                List.of(
                        programs.resolve("postgres").toString(),
                        "-D",
                        place().toString(),
                        "-p",
                        Integer.toString(port)),
                Map.of("LC_ALL", "C.UTF-8", "TZ", "UTC"),
                home,
                Signal.INT));
        try {
            child.awaitReady(this::answers, START_LIMIT, POLL);
        } catch (StackException e) {
            child.stop(STOP_LIMIT);
            throw e;
        }
        return child;
    }

    private boolean answers() {
        try (Connection connection = superuser().connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Where the data really is: the account may not walk through the directory that the link to it lies in. */
    private Path place() {
        try {
            return data().toRealPath();
        } catch (IOException e) {
            throw new StackException("Cannot find the data of PostgreSQL: " + e.getMessage(), e);
        }
    }

    private Path data() {
        return home.resolve("data");
    }

    /** Beside first, then renamed: a start that is killed half-way leaves nothing that looks finished. */
    private void initialise() throws IOException {
        boolean reachable = account.canReach(home);
        Path place = reachable ? data() : Files.createDirectories(REACHABLE).resolve("postgres-" + UUID.randomUUID());
        Path fresh = place.resolveSibling(place.getFileName() + ".new");
        Directories.delete(fresh);
        Files.createDirectory(
                fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        account.own(fresh);
        Path passwordFile = place.resolveSibling(place.getFileName() + ".password");
        SecretFile.write(passwordFile, password);
        account.own(passwordFile);
        try {
            account.run(initdb(fresh, passwordFile), Path.of("/"));
        } finally {
            Files.delete(passwordFile);
        }
        Files.writeString(fresh.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        Files.writeString(fresh.resolve("postgresql.conf"), CONFIGURATION);
        Files.move(fresh, place);
        if (!reachable) {
            Files.createSymbolicLink(data(), place);
        }
    }

    private List<String> initdb(Path directory, Path passwordFile) {
        return List.of(
                programs.resolve("initdb").toString(),
                "--pgdata=" + directory,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--data-checksums");
    }

    private static final String CONFIGURATION = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            password_encryption = scram-sha-256
            # An acknowledged request must survive a power cut.
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            max_connections = 200
            shared_buffers = 256MB
            # After each checkpoint whole pages go into the log again, which is most of it.
            max_wal_size = 2GB
            # Tables grow from nothing to large within a minute; cached plans are renewed when statistics are.
            autovacuum_naptime = 15s
            # Of what is large already, a tenth more changes no plan.
            autovacuum_analyze_scale_factor = 0.5
            timezone = 'UTC'
            log_timezone = 'UTC'
            log_line_prefix = '%m [%p] %u@%d '
            """;
}
