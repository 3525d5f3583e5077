package id.rewang.stack;

import id.rewang.stack.kafka.LocalKafka;
import id.rewang.stack.postgres.Database;
import id.rewang.stack.postgres.LocalPostgres;
import id.rewang.stack.token.TokenIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** One start of the local stack: servers side by side, services when the servers answer. */
final class Startup {

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
            TokenIssuer tokens = TokenIssuer.in(data.secrets());
            BankKeys bankKeys = BankKeys.in(data.secrets());
            CompletableFuture<LocalKafka> kafka = CompletableFuture.supplyAsync(() -> startKafka(data));
            started.push(() -> kafka.join().stop());
            LocalPostgres postgres = startPostgres(data);
            ServiceSettings serviceSettings =
                    new ServiceSettings(ports, tokens, bankKeys, data, databases(postgres, data));
            LocalKafka broker = kafka.join();
            Map<String, ServiceProcess> services = startServices(data, serviceSettings);
            return new LocalStack(data, ports, tokens, postgres, broker, services);
        } catch (CompletionException e) {
            throw abandoned(e.getCause() instanceof RuntimeException cause ? cause : e);
        } catch (RuntimeException e) {
            throw abandoned(e);
        }
    }

    private LocalPostgres startPostgres(DataDirectory data) {
        Instant from = Instant.now();
        LocalPostgres postgres = LocalPostgres.start(data.server("postgres"), ports.postgres());
        started.push(postgres);
        tell("PostgreSQL", from, ports.postgres());
        return postgres;
    }

    private LocalKafka startKafka(DataDirectory data) {
        Instant from = Instant.now();
        LocalKafka kafka = LocalKafka.start(data.server("kafka"), ports.kafka(), settings.kafkaHeapMegabytes());
        kafka.createTopics(Topics.ALL);
        tell("Kafka", from, ports.kafka());
        return kafka;
    }

    private static Map<String, Database> databases(LocalPostgres postgres, DataDirectory data) {
        Map<String, Database> databases = new HashMap<>();
        for (String service : List.of("catalog", "procurement", "payment")) {
            databases.put(service, postgres.createDatabase(service, data.databasePassword(service)));
        }
        return databases;
    }

    private Map<String, ServiceProcess> startServices(DataDirectory data, ServiceSettings all) {
        Instant from = Instant.now();
        Map<String, ServiceProcess> services = new LinkedHashMap<>();
        for (Application application : Application.ALL) {
            ServiceProcess service = ServiceProcess.launch(
                    application,
                    settings.project(),
                    data.server(application.name()),
                    ports.of(application),
                    all.of(application, settings.properties()),
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
