package id.rewang.benchmarks;

import id.rewang.city.api.Patience;
import id.rewang.city.api.RewangApi;
import id.rewang.city.api.Service;
import id.rewang.invariants.CheckRequest;
import id.rewang.invariants.DatabaseAddress;
import id.rewang.invariants.InvariantChecker;
import id.rewang.stack.LocalStack;
import id.rewang.stack.PortPlan;
import id.rewang.stack.postgres.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * Orders from POST to decided, stock and funds answered, through the HTTP API of the real processes: the machine's limits,
 * one order alone, then steps of fixed rates.
 */
final class SagaBenchmark {

    private static final Duration LIMIT_TIME = Duration.ofSeconds(5);
    private static final int CONNECTIONS = 32;
    private static final int SENDERS = 64;
    private static final int SAMPLES_PER_SECOND = 10;
    private static final Duration LOOK_PAUSE = Duration.ofMillis(1);
    private static final Duration DRAIN_PAUSE = Duration.ofMillis(200);
    private static final Duration DRAIN_LIMIT = Duration.ofMinutes(5);
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final SagaOptions options;
    private final Consumer<String> progress;
    private final LocalStack stack;
    private final BenchmarkCity city = new BenchmarkCity();
    private final FreshTokens tokens;
    private final Submissions submissions;
    private final Meter meter;
    private long nextOrder;

    private SagaBenchmark(SagaOptions options, LocalStack stack, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
        this.stack = stack;
        this.tokens = new FreshTokens(stack.tokens());
        this.submissions =
                new Submissions(city, tokens, stack.procurement().baseUrl().getPort());
        this.meter = new Meter(stack);
    }

    /** One run on a fresh system in the directory given. */
    static SagaFigures run(SagaOptions options, Path project, Path data, Consumer<String> progress)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        LocalStack.Settings settings = LocalStack.Settings.demonstration(project, data, PortPlan.free())
                .forLong();
        try (LocalStack stack = LocalStack.start(settings, progress)) {
            return new SagaBenchmark(options, stack, progress).measure();
        }
    }

    private SagaFigures measure() throws IOException, SQLException, InterruptedException, ExecutionException {
        Database spare = stack.postgres().createDatabase("benchmark", "benchmark");
        double alone = PostgresLimit.commitsPerSecond(spare, 1, LIMIT_TIME);
        double together = PostgresLimit.commitsPerSecond(spare, CONNECTIONS, LIMIT_TIME);
        double records = KafkaLimit.acknowledgedPerSecond(stack.kafka().bootstrapServers(), LIMIT_TIME);
        progress.accept("limits: %.0f one-row commits/s on one connection, %.0f on %d, %.0f acknowledged records/s"
                .formatted(alone, together, CONNECTIONS, records));
        city.load(new RewangApi(addresses(), tokens, entry -> {}, Patience.OF_A_DAY));
        progress.accept("the benchmark's city is in place");
        warmUp();
        Latencies singles = singles();
        progress.accept("one order alone: p50 %.1f ms, p99 %.1f ms"
                .formatted(singles.milliseconds(0.5), singles.milliseconds(0.99)));
        List<SagaFigures.Step> steps = new ArrayList<>();
        for (double rate : options.rates()) {
            SagaFigures.Step step = step(rate, options.step());
            steps.add(step);
            progress.accept(Printing.line(step));
        }
        List<String> violations = check();
        return new SagaFigures(
                alone,
                together,
                records,
                singles.milliseconds(0.5),
                singles.milliseconds(0.99),
                List.copyOf(steps),
                violations);
    }

    private Map<Service, java.net.URI> addresses() {
        return Map.of(
                Service.CATALOG, stack.catalog().baseUrl(),
                Service.PROCUREMENT, stack.procurement().baseUrl(),
                Service.PAYMENT, stack.payment().baseUrl());
    }

    /** Until the code is compiled; the first orders may still be refused because procurement learns of the products. */
    private void warmUp() throws IOException, SQLException, InterruptedException, ExecutionException {
        double highest =
                options.rates().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        step(highest, options.warmUp());
    }

    private Latencies singles() throws IOException, SQLException, InterruptedException {
        Latencies latencies = new Latencies(options.singles());
        try (HttpConnection connection = submissions.connect();
                Decisions decisions = new Decisions(stack.database("procurement"))) {
            for (int i = 0; i < options.singles(); i++) {
                long number = nextOrder++;
                long start = System.nanoTime();
                List<UUID> order = List.of(submissions.submit(connection, number));
                while (decisions.among(order).isEmpty()) {
                    Thread.sleep(LOOK_PAUSE);
                }
                latencies.add(System.nanoTime() - start);
            }
        }
        return latencies;
    }

    private SagaFigures.Step step(double rate, Duration time)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        long first = nextOrder;
        long orders = (long) (rate * time.toSeconds());
        nextOrder += orders;
        long sampleEvery = Math.max(1, Math.round(rate / SAMPLES_PER_SECOND));
        Latencies acknowledged = new Latencies((int) orders);
        Meter.Reading before = meter.read();
        long resentBefore = submissions.resent();
        long decidedBefore = meter.orders().decided();
        DecisionWatch watch = new DecisionWatch(stack.database("procurement"));
        long start = System.nanoTime();
        OpenLoop.run(rate, time, SENDERS, () -> sender(first, sampleEvery, acknowledged, watch));
        double drain = drain();
        double untilAllDecided = (System.nanoTime() - start) / 1e9;
        long decided = meter.orders().decided() - decidedBefore;
        Latencies untilDecided = watch.awaitAll();
        Meter.Reading after = meter.read();
        Map<String, Double> cpu = new LinkedHashMap<>();
        after.cpuSeconds()
                .forEach((process, seconds) ->
                        cpu.put(process, (seconds - before.cpuSeconds().getOrDefault(process, 0.0)) * 1e3 / orders));
        return new SagaFigures.Step(
                rate,
                decided / untilAllDecided,
                acknowledged.milliseconds(0.5),
                acknowledged.milliseconds(0.99),
                untilDecided.milliseconds(0.5),
                untilDecided.milliseconds(0.99),
                submissions.resent() - resentBefore,
                drain,
                cpu,
                (after.commits() - before.commits()) / (double) orders,
                (after.walBytes() - before.walBytes()) / 1024.0 / orders);
    }

    private OpenLoop.Sender sender(long first, long sampleEvery, Latencies acknowledged, DecisionWatch watch)
            throws IOException {
        HttpConnection connection = submissions.connect();
        return new OpenLoop.Sender() {

            @Override
            public void send(long number, long scheduled) throws IOException {
                UUID id = submissions.submit(connection, first + number);
                acknowledged.add(System.nanoTime() - scheduled);
                if (number % sampleEvery == 0) {
                    watch.add(id, scheduled);
                }
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }

    /** Seconds until every order is decided. */
    private double drain() throws SQLException, InterruptedException {
        long start = System.nanoTime();
        while (meter.orders().undecided() > 0) {
            if (System.nanoTime() - start > DRAIN_LIMIT.toNanos()) {
                throw new IllegalStateException("Orders are still undecided after " + DRAIN_LIMIT);
            }
            Thread.sleep(DRAIN_PAUSE);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private List<String> check() throws IOException, SQLException, InterruptedException {
        Map<id.rewang.invariants.Service, DatabaseAddress> databases =
                new EnumMap<>(id.rewang.invariants.Service.class);
        for (id.rewang.invariants.Service service : id.rewang.invariants.Service.values()) {
            Database database = stack.database(service.id());
            databases.put(service, new DatabaseAddress(database.url(), database.user(), database.password()));
        }
        return new InvariantChecker(new CheckRequest(databases, null, QUIET))
                .check()
                .violations();
    }
}
