package id.rewang.stack;

import id.rewang.stack.kafka.LocalKafka;
import id.rewang.stack.postgres.LocalPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** One start of the local stack: servers side by side, services when the servers answer. */
final class Startup {

    static final String POSTGRES = "postgres";

    private final LocalStack.Settings settings;
    private final PortPlan ports;
    private final Consumer<String> progress;
    private final Instant began = Instant.now();

    /** What is to be stopped, last started first, when the start fails. */
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    Startup(LocalStack.Settings settings, Consumer<String> progress) {
        this.settings = settings;
        this.ports = settings.ports();
        this.progress = progress;
    }

    LocalStack run() {
        DataDirectory data = DataDirectory.take(settings.data());
        started.push(data);
        try {
            ports.requireFree();
            Secrets secrets = data.secrets();
            CompletableFuture<LocalKafka> kafka = CompletableFuture.supplyAsync(() -> startKafka(data));
            started.push(() -> kafka.join().stop());
            LocalPostgres postgres = startPostgres(data);
            for (Application service : Application.WITH_DATABASE) {
                postgres.createDatabase(service.name(), secrets.databasePassword(service.name()));
            }
            LocalKafka broker = kafka.join();
            return new LocalStack(data, ports, postgres, broker, startServices(data, secrets));
        } catch (CompletionException e) {
            throw abandoned(e.getCause() instanceof RuntimeException cause ? cause : e);
        } catch (RuntimeException e) {
            throw abandoned(e);
        }
    }

    private LocalPostgres startPostgres(DataDirectory data) {
        Instant from = Instant.now();
        LocalPostgres postgres = LocalPostgres.start(data.server(POSTGRES), ports.postgres());
        started.push(postgres);
        tell("PostgreSQL", from, ports.postgres());
        return postgres;
    }

    private LocalKafka startKafka(DataDirectory data) {
        Instant from = Instant.now();
        LocalKafka kafka = LocalKafka.start(data.server("kafka"), ports.kafka(), settings.jvmArguments());
        kafka.createTopics(Topics.ALL);
        tell("Kafka", from, ports.kafka());
        return kafka;
    }

    private Map<String, ServiceProcess> startServices(DataDirectory data, Secrets secrets) {
        Instant from = Instant.now();
        ServiceSettings all = new ServiceSettings(
                Addresses.onThisMachine(ports),
                ports,
                secrets,
                data.server(Application.BANK.name()).resolve("journal"),
                Boolean.parseBoolean(settings.properties().get(ServiceSettings.DEMONSTRATION)));
        Map<String, ServiceProcess> services = new LinkedHashMap<>();
        for (Application application : Application.ALL) {
            Map<String, String> properties = new HashMap<>(all.of(application));
            properties.putAll(settings.properties());
            ServiceProcess service = ServiceProcess.launch(
                    application,
                    settings.project(),
                    data.server(application.name()),
                    ports.of(application),
                    properties,
                    settings.jvmArguments());
            started.push(service::stop);
            services.put(application.name(), service);
        }
        for (ServiceProcess service : services.values()) {
            service.awaitHealthy();
            tell(service.name(), from, service.baseUrl().getPort());
        }
        return services;
    }

    private void tell(String name, Instant from, int port) {
        Duration took = Duration.between(from, Instant.now());
        progress.accept("%-12s is up on port %d after %.1f s".formatted(name, port, took.toMillis() / 1000.0));
    }

    private RuntimeException abandoned(RuntimeException failure) {
        for (AutoCloseable server : started) {
            try {
                server.close();
            } catch (Exception e) {
                failure.addSuppressed(e);
            }
        }
        return failure;
    }
}
