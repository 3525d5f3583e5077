package id.rewang.system;

import id.rewang.invariants.CheckReport;
import id.rewang.invariants.CheckRequest;
import id.rewang.invariants.DatabaseAddress;
import id.rewang.invariants.InvariantChecker;
import id.rewang.invariants.Service;
import id.rewang.stack.LocalStack;
import id.rewang.stack.PortPlan;
import id.rewang.stack.ServiceProcess;
import id.rewang.stack.postgres.Database;
import id.rewang.stack.process.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All processes of the platform, started from their jars on free ports with a data directory of their own. */
public final class RunningSystem implements AutoCloseable {

    private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Duration QUIET = Duration.ofSeconds(20);

    private final Path directory;
    private final LocalStack stack;

    private RunningSystem(Path directory, LocalStack stack) {
        this.directory = directory;
        this.stack = stack;
    }

    public static RunningSystem start() throws IOException {
        return start(Map.of());
    }

    /** @param properties settings for every process, over those of a demonstration; {@code DIRECTORY} is the system's own */
    public static RunningSystem start(Map<String, String> properties) throws IOException {
        Path target = Files.createDirectories(PROJECT.resolve("checks/system-tests/target"));
        Path directory = Files.createTempDirectory(target, "system-");
        LocalStack.Settings settings = LocalStack.Settings.demonstration(
                        PROJECT, directory.resolve("data"), PortPlan.free())
                .with(properties.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                property -> property.getValue().replace("DIRECTORY", directory.toString()))));
        return new RunningSystem(directory, LocalStack.start(settings, System.out::println));
    }

    public LocalStack stack() {
        return stack;
    }

    public Path directory() {
        return directory;
    }

    public Path history() {
        return directory.resolve("city").resolve("history.jsonl");
    }

    public List<ServiceProcess> services() {
        return List.of(stack.catalog(), stack.procurement(), stack.payment());
    }

    public Map<Service, Database> databases() {
        Map<Service, Database> databases = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            databases.put(service, stack.database(service.id()));
        }
        return databases;
    }

    /** @param history the client's record of acknowledged requests, or {@code null} */
    public CheckReport checkInvariants(@Nullable Path history) throws SQLException, IOException, InterruptedException {
        Map<Service, DatabaseAddress> addresses = new EnumMap<>(Service.class);
        databases()
                .forEach((service, database) -> addresses.put(
                        service, new DatabaseAddress(database.url(), database.user(), database.password())));
        return new InvariantChecker(new CheckRequest(addresses, history, QUIET)).check();
    }

    @Override
    public void close() throws IOException {
        stack.close();
        Directories.delete(directory);
    }
}
