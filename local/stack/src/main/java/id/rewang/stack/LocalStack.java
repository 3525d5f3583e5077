package id.rewang.stack;

import id.rewang.stack.kafka.LocalKafka;
import id.rewang.stack.postgres.Database;
import id.rewang.stack.postgres.LocalPostgres;
import id.rewang.stack.process.Directories;
import id.rewang.stack.token.TokenIssuer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The whole system on one machine: PostgreSQL, Kafka, the bank simulator, the identity provider and the three services, each a process of its
 * own on the loopback address. {@link #close} stops them in order; what they keep lies in one directory and is found again
 * by the next start.
 */
public final class LocalStack implements AutoCloseable {

    private final DataDirectory data;
    private final PortPlan ports;
    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final Map<String, ServiceProcess> services;

    LocalStack(
            DataDirectory data,
            PortPlan ports,
            LocalPostgres postgres,
            LocalKafka kafka,
            Map<String, ServiceProcess> services) {
        this.data = data;
        this.ports = ports;
        this.postgres = postgres;
        this.kafka = kafka;
        this.services = services;
    }

    /**
     * What to start.
     *
     * @param project      root of the built project
     * @param data         directory for all that is kept; made if missing
     * @param properties   settings for every service, over those that the stack itself gives
     * @param jvmArguments for every service and Kafka
     */
    public record Settings(
            Path project, Path data, PortPlan ports, Map<String, String> properties, List<String> jvmArguments) {

        /** Compiles once and quickly: for minutes after a start the optimising compiler takes more than it gives. */
        private static final String QUICK_COMPILATION = "-XX:TieredStopAtLevel=1";

        /** A demonstration: its clock can be shifted. */
        public static Settings demonstration(Path project, Path data, PortPlan ports) {
            return new Settings(
                    project,
                    data,
                    ports,
                    Map.of(ServiceSettings.DEMONSTRATION, "true"),
                    List.of(
                            "-Xmx384m",
                            "-XX:+UseSerialGC",
                            QUICK_COMPILATION,
                            // Fewer and larger pieces of memory to look up, which tells most in a virtual machine.
                            "-XX:+UseCompactObjectHeaders",
                            "-XX:+UseTransparentHugePages",
                            // What a service needs in the end, so that it collects nothing only to grow.
                            "-XX:MetaspaceSize=192m",
                            "-XX:ReservedCodeCacheSize=240m",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-Duser.timezone=UTC",
                            "--enable-native-access=ALL-UNNAMED"));
        }

        /** As where it runs for months: compiled for the highest speed. */
        public Settings forLong() {
            return new Settings(
                    project,
                    data,
                    ports,
                    properties,
                    jvmArguments.stream()
                            .filter(argument -> !argument.equals(QUICK_COMPILATION))
                            .toList());
        }

        public Settings with(Map<String, String> more) {
            Map<String, String> all = new HashMap<>(properties);
            all.putAll(more);
            return new Settings(project, data, ports, all, jvmArguments);
        }
    }

    /**
     * Starts everything and returns when every service is healthy.
     *
     * @param progress told in one line what happens
     * @throws id.rewang.stack.process.StackException when something cannot be started; what was started before is stopped again
     */
    public static LocalStack start(Settings settings, Consumer<String> progress) {
        return new Startup(settings, progress).run();
    }

    /** Deletes all that a stopped stack has kept in its directory. */
    public static void deleteData(Path directory) throws IOException {
        LocalPostgres.delete(directory.resolve(Startup.POSTGRES));
        Directories.delete(directory);
    }

    public PortPlan ports() {
        return ports;
    }

    public TokenIssuer tokens() {
        return data.secrets().tokens();
    }

    public LocalPostgres postgres() {
        return postgres;
    }

    public LocalKafka kafka() {
        return kafka;
    }

    public ServiceProcess catalog() {
        return service(Application.CATALOG);
    }

    public ServiceProcess procurement() {
        return service(Application.PROCUREMENT);
    }

    public ServiceProcess payment() {
        return service(Application.PAYMENT);
    }

    public ServiceProcess bank() {
        return service(Application.BANK);
    }

    public ServiceProcess identity() {
        return service(Application.IDENTITY);
    }

    public ServiceProcess portal() {
        return service(Application.PORTAL);
    }

    /** All applications, in the order in which they are started. */
    public List<ServiceProcess> services() {
        return List.copyOf(services.values());
    }

    /** Directory with the keys and passwords that the first start made. */
    public Path secrets() {
        return data.secrets().directory();
    }

    /** A service's database as its own role: {@code catalog}, {@code procurement}, {@code payment} or {@code identity}. */
    public Database database(String service) {
        return new Database(
                Addresses.onThisMachine(ports).databaseUrl(service),
                service,
                data.secrets().databasePassword(service));
    }

    /** Stops the portal, services, Kafka and PostgreSQL, in this order. */
    @Override
    public void close() {
        portal().stop();
        List<CompletableFuture<Void>> stopping = services.values().stream()
                .map(service -> CompletableFuture.runAsync(service::stop))
                .toList();
        stopping.forEach(CompletableFuture::join);
        kafka.stop();
        postgres.stop();
        data.close();
    }

    private ServiceProcess service(Application application) {
        return Objects.requireNonNull(services.get(application.name()));
    }
}
