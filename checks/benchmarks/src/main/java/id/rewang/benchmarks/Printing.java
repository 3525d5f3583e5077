package id.rewang.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Figures as lines and tables for people, as maps for JSON. Several runs are shown as median and spread. */
final class Printing {

    private Printing() {}

    /** The middle of several runs, and the lowest and highest of them. */
    record Spread(double median, double lowest, double highest) {

        static Spread of(double... values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            return new Spread(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
        }

        String with(String format) {
            return (format + " (" + format + "–" + format + ")").formatted(median, lowest, highest);
        }
    }

    static String line(SagaFigures.Step step) {
        return "%.0f/s offered: %.0f/s decided, POST p50 %.1f p99 %.1f ms, decided p50 %.1f p99 %.1f ms, %d resent, drained in %.1f s, "
                        .formatted(
                                step.offeredPerSecond(),
                                step.decidedPerSecond(),
                                step.acknowledgedP50(),
                                step.acknowledgedP99(),
                                step.decidedP50(),
                                step.decidedP99(),
                                step.resent(),
                                step.drainSeconds())
                + "%.2f ms CPU, %.2f commits, %.1f KiB WAL an order %s"
                        .formatted(
                                step.cpuMilliseconds(),
                                step.commitsPerOrder(),
                                step.walKibPerOrder(),
                                rounded(step.cpuMillisecondsByProcess()));
    }

    static String table(List<SagaFigures> runs) {
        StringBuilder table = new StringBuilder();
        table.append("%nMedian of %d runs (lowest–highest)%n%n".formatted(runs.size()));
        row(table, "one-row commits/s, one connection", runs, SagaFigures::commitsPerSecondAlone, "%.0f");
        row(table, "one-row commits/s, 32 connections", runs, SagaFigures::commitsPerSecond, "%.0f");
        row(table, "acknowledged records/s", runs, SagaFigures::recordsPerSecond, "%.0f");
        row(table, "one order alone, p50 ms", runs, SagaFigures::aloneP50Milliseconds, "%.1f");
        row(table, "one order alone, p99 ms", runs, SagaFigures::aloneP99Milliseconds, "%.1f");
        table.append(
                ("%n| offered/s | decided/s | POST p50 ms | POST p99 ms | decided p50 ms | decided p99 ms | drain s "
                                + "| CPU ms/order | commits/order |%n|---|---|---|---|---|---|---|---|---|%n")
                        .formatted());
        for (int i = 0; i < runs.getFirst().steps().size(); i++) {
            int at = i;
            List<SagaFigures.Step> steps =
                    runs.stream().map(run -> run.steps().get(at)).toList();
            table.append("| %.0f | %s | %s | %s | %s | %s | %s | %s | %s |%n"
                    .formatted(
                            steps.getFirst().offeredPerSecond(),
                            spread(steps, SagaFigures.Step::decidedPerSecond).with("%.0f"),
                            spread(steps, SagaFigures.Step::acknowledgedP50).with("%.1f"),
                            spread(steps, SagaFigures.Step::acknowledgedP99).with("%.1f"),
                            spread(steps, SagaFigures.Step::decidedP50).with("%.1f"),
                            spread(steps, SagaFigures.Step::decidedP99).with("%.1f"),
                            spread(steps, SagaFigures.Step::drainSeconds).with("%.1f"),
                            spread(steps, SagaFigures.Step::cpuMilliseconds).with("%.2f"),
                            spread(steps, SagaFigures.Step::commitsPerOrder).with("%.2f")));
        }
        List<String> violations =
                runs.stream().flatMap(run -> run.violations().stream()).toList();
        table.append(violations.isEmpty() ? "%nEvery invariant holds.%n".formatted() : "%nVIOLATED:%n".formatted());
        violations.forEach(violation -> table.append("  ").append(violation).append(System.lineSeparator()));
        return table.toString();
    }

    static String startTable(List<StartFigures> runs) {
        StringBuilder table = new StringBuilder();
        table.append("%nSeconds from built jars to every service healthy, median of %d runs (lowest–highest)%n%n"
                .formatted(runs.size()));
        row(table, "first start, nothing there yet", runs, StartFigures::firstSeconds, "%.1f");
        row(table, "next start", runs, StartFigures::againSeconds, "%.1f");
        row(table, "next start with the JVM's AOT cache", runs, StartFigures::cachedSeconds, "%.1f");
        table.append("%nResident memory in MiB when all are healthy%n%n".formatted());
        for (String process : runs.getFirst().residentMibByName().keySet()) {
            row(table, process, runs, run -> run.residentMibByName().getOrDefault(process, 0L), "%.0f");
        }
        row(table, "together", runs, StartFigures::residentMib, "%.0f");
        return table.toString();
    }

    private static <F> void row(
            StringBuilder table, String name, List<F> runs, ToDoubleFunction<F> value, String format) {
        table.append("%-36s %s%n".formatted(name, spread(runs, value).with(format)));
    }

    private static <T> Spread spread(List<T> runs, ToDoubleFunction<T> value) {
        return Spread.of(runs.stream().mapToDouble(value).toArray());
    }

    private static Map<String, String> rounded(Map<String, Double> values) {
        Map<String, String> rounded = new LinkedHashMap<>();
        values.forEach((name, value) -> rounded.put(name, "%.2f".formatted(value)));
        return rounded;
    }
}
