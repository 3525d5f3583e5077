package id.rewang.benchmarks;

import id.rewang.stack.LocalStack;
import id.rewang.stack.PortPlan;
import id.rewang.stack.ServiceProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Time from built jars to every service healthy, and what each process then holds in memory. */
final class StartBenchmark {

    private static final String WITHOUT_CACHE = "-XX:AOTMode=off";

    private final Path project;
    private final Path data;
    private final Consumer<String> progress;

    private StartBenchmark(Path project, Path data, Consumer<String> progress) {
        this.project = project;
        this.data = data;
        this.progress = progress;
    }

    /** @param data an empty or missing directory */
    static StartFigures run(Path project, Path data, Consumer<String> progress) throws IOException {
        return new StartBenchmark(project, data, progress).run();
    }

    private StartFigures run() throws IOException {
        LocalStack.Settings cached = LocalStack.Settings.demonstration(project, data, PortPlan.free());
        LocalStack.Settings plain = without(cached);
        double first = secondsToStart(plain);
        makeCaches(cached);
        double again = secondsToStart(plain);
        long began = System.nanoTime();
        try (LocalStack stack = LocalStack.start(cached, progress)) {
            return new StartFigures(first, again, secondsSince(began), residentMib(stack));
        }
    }

    private double secondsToStart(LocalStack.Settings settings) {
        long began = System.nanoTime();
        try (LocalStack started = LocalStack.start(settings, progress)) {
            double seconds = secondsSince(began);
            progress.accept("%d services healthy after %.1f s"
                    .formatted(started.services().size(), seconds));
            return seconds;
        }
    }

    /** Only once for a build: later runs find them. */
    private void makeCaches(LocalStack.Settings settings) {
        try (LocalStack stack = LocalStack.start(settings, progress)) {
            stack.services().forEach(ServiceProcess::makeStartCache);
        }
    }

    private static Map<String, Long> residentMib(LocalStack stack) throws IOException {
        Map<String, Long> memory = new LinkedHashMap<>();
        memory.put("PostgreSQL", ProcessTimes.residentMib(stack.postgres().pid()));
        memory.put("Kafka", ProcessTimes.residentMib(stack.kafka().pid()));
        for (ServiceProcess service : stack.services()) {
            memory.put(service.name(), ProcessTimes.residentMib(service.pid()));
        }
        return memory;
    }

    private static LocalStack.Settings without(LocalStack.Settings settings) {
        List<String> jvmArguments = new ArrayList<>(settings.jvmArguments());
        jvmArguments.add(WITHOUT_CACHE);
        return new LocalStack.Settings(
                settings.project(), settings.data(), settings.ports(), settings.properties(), jvmArguments);
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
