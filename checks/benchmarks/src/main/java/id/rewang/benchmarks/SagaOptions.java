package id.rewang.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to measure the saga.
 *
 * @param rates   orders submitted a second, one step each
 * @param step    how long each rate lasts
 * @param warmUp  time at the highest rate before anything is measured
 * @param singles orders submitted one by one, each when the one before is decided
 * @param runs    how often the whole is measured, each on a fresh system
 * @param data    directory for the system's data; a new one below it for each run, deleted afterwards
 * @param json    where the figures are written as JSON
 */
record SagaOptions(
        List<Double> rates,
        Duration step,
        Duration warmUp,
        int singles,
        int runs,
        Path data,
        @Nullable Path json) {

    /** @throws IllegalArgumentException when an option is unknown, lacks its value or has a wrong one */
    static SagaOptions parse(List<String> arguments) {
        SagaOptions options = new SagaOptions(
                List.of(200.0, 400.0, 800.0, 1_200.0),
                Duration.ofSeconds(20),
                Duration.ofSeconds(40),
                200,
                3,
                Path.of("target", "benchmark"),
                null);
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            if (rest.isEmpty()) {
                throw new IllegalArgumentException(option + " needs a value.");
            }
            options = options.with(option, rest.pop());
        }
        return options;
    }

    private SagaOptions with(String option, String value) {
        return switch (option) {
            case "--rates" ->
                new SagaOptions(
                        Arrays.stream(value.split(",")).map(Double::valueOf).toList(),
                        step,
                        warmUp,
                        singles,
                        runs,
                        data,
                        json);
            case "--seconds" -> new SagaOptions(rates, seconds(value), warmUp, singles, runs, data, json);
            case "--warm-up" -> new SagaOptions(rates, step, seconds(value), singles, runs, data, json);
            case "--singles" -> new SagaOptions(rates, step, warmUp, Integer.parseInt(value), runs, data, json);
            case "--runs" -> new SagaOptions(rates, step, warmUp, singles, Integer.parseInt(value), data, json);
            case "--data" -> new SagaOptions(rates, step, warmUp, singles, runs, Path.of(value), json);
            case "--json" -> new SagaOptions(rates, step, warmUp, singles, runs, data, Path.of(value));
            default -> throw new IllegalArgumentException("Unknown option: " + option);
        };
    }

    private static Duration seconds(String value) {
        return Duration.ofSeconds(Integer.parseInt(value));
    }
}
