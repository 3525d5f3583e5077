package id.rewang.benchmarks;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to measure starts.
 *
 * @param runs how often each kind of start is measured
 * @param data directory for the system's data; a new one below it for each run, deleted afterwards
 * @param json where the figures are written as JSON
 */
record StartOptions(int runs, Path data, @Nullable Path json) {

    /** @throws IllegalArgumentException when an option is unknown, lacks its value or has a wrong one */
    static StartOptions parse(List<String> arguments) {
        StartOptions options = new StartOptions(5, Path.of("target", "benchmark"), null);
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

    private StartOptions with(String option, String value) {
        return switch (option) {
            case "--runs" -> new StartOptions(Integer.parseInt(value), data, json);
            case "--data" -> new StartOptions(runs, Path.of(value), json);
            case "--json" -> new StartOptions(runs, data, Path.of(value));
            default -> throw new IllegalArgumentException("Unknown option: " + option);
        };
    }
}
