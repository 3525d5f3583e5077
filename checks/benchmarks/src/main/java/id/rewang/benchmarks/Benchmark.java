package id.rewang.benchmarks;

import id.rewang.stack.process.Directories;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
                default -> throw new IllegalArgumentException("Unknown benchmark: " + arguments[0]);
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(SagaOptions.USAGE);
            System.exit(MISUSED);
        }
    }

    private static void saga(SagaOptions options) throws Exception {
        Path project = Path.of(System.getProperty("rewang.project", ".")).toAbsolutePath();
        List<SagaFigures> runs = new ArrayList<>();
        for (int run = 1; run <= options.runs(); run++) {
            System.out.printf("run %d of %d%n", run, options.runs());
            Path data = options.data().resolve("run-" + UUID.randomUUID());
            try {
                runs.add(SagaBenchmark.run(options, project, data, line -> System.out.println("  " + line)));
            } finally {
                Directories.delete(data);
            }
        }
        System.out.print(Printing.table(runs));
        Path json = options.json();
        if (json != null) {
            Files.writeString(
                    json,
                    JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(Map.of(
                                    "benchmark",
                                    "saga",
                                    "at",
                                    Instant.now().toString(),
                                    "cores",
                                    Runtime.getRuntime().availableProcessors(),
                                    "runs",
                                    runs)));
        }
    }
}
