package id.rewang.benchmarks;

import id.rewang.stack.HelpText;
import id.rewang.stack.LocalStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./benchmark [name]}. */
public final class Benchmark {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MISUSED = 2;

    private Benchmark() {}

    /** System property {@code rewang.project}: the project's root. */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        List<String> rest = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        try {
            switch (arguments.length == 0 ? "saga" : arguments[0]) {
                case "saga" -> saga(SagaOptions.parse(rest));
                case "start" -> start(StartOptions.parse(rest));
                default -> throw new IllegalArgumentException("Unknown benchmark: " + arguments[0]);
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(HelpText.of(Benchmark.class, "benchmark.txt"));
            System.exit(MISUSED);
        }
    }

    private static void saga(SagaOptions options) throws Exception {
        List<SagaFigures> runs = measured(
                options.runs(), options.data(), (data, tell) -> SagaBenchmark.run(options, project(), data, tell));
        System.out.print(Printing.table(runs));
        write("saga", runs, options.json());
    }

    private static void start(StartOptions options) throws Exception {
        List<StartFigures> runs =
                measured(options.runs(), options.data(), (data, tell) -> StartBenchmark.run(project(), data, tell));
        System.out.print(Printing.startTable(runs));
        write("start", runs, options.json());
    }

    private static Path project() {
        return Path.of(System.getProperty("rewang.project", ".")).toAbsolutePath();
    }

    /** One run on a data directory of its own, telling what happens. */
    private interface Run<F> {
        F on(Path data, Consumer<String> tell) throws Exception;
    }

    private static <F> List<F> measured(int times, Path parent, Run<F> run) throws Exception {
        List<F> figures = new ArrayList<>();
        for (int number = 1; number <= times; number++) {
            System.out.printf("run %d of %d%n", number, times);
            Path data = parent.resolve("run-" + UUID.randomUUID());
            try {
                figures.add(run.on(data, line -> System.out.println("  " + line)));
            } finally {
                LocalStack.deleteData(data);
            }
        }
        return figures;
    }

    private static void write(String name, List<?> runs, @Nullable Path file) throws IOException {
        if (file != null) {
            Files.writeString(
                    file,
                    JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(Map.of(
                                    "benchmark",
                                    name,
                                    "at",
                                    Instant.now().toString(),
                                    "cores",
                                    Runtime.getRuntime().availableProcessors(),
                                    "runs",
                                    runs)));
        }
    }
}
