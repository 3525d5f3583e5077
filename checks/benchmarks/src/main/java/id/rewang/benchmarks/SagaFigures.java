package id.rewang.benchmarks;

import java.util.List;
import java.util.Map;

/**
 * What one run measured.
 *
 * @param commitsPerSecondAlone  one-row commits a second of one connection on the same PostgreSQL
 * @param commitsPerSecond       the same of many connections
 * @param recordsPerSecond       acknowledged records a second on the same Kafka
 * @param aloneP50Milliseconds   from POST to decided, one order at a time
 * @param violations             what the invariant checker found afterwards; empty when everything holds
 */
record SagaFigures(
        double commitsPerSecondAlone,
        double commitsPerSecond,
        double recordsPerSecond,
        double aloneP50Milliseconds,
        double aloneP99Milliseconds,
        List<Step> steps,
        List<String> violations) {

    /**
     * One rate. Latencies count from the scheduled time of the POST.
     *
     * @param offeredPerSecond      orders that were due a second
     * @param decidedPerSecond      orders of the step, by the time from its start until all were decided
     * @param acknowledgedP50       milliseconds until the POST was answered
     * @param decidedP50            milliseconds until stock and funds had answered, of sampled orders
     * @param resent                POSTs sent again because the service said that it was overloaded
     * @param drainSeconds          from the end of the step until every order was decided
     * @param cpuMillisecondsByProcess milliseconds of CPU an order, generator included
     * @param commitsPerOrder       PostgreSQL transactions committed an order, all databases
     * @param walKibPerOrder        write-ahead log an order
     */
    record Step(
            double offeredPerSecond,
            double decidedPerSecond,
            double acknowledgedP50,
            double acknowledgedP99,
            double decidedP50,
            double decidedP99,
            long resent,
            double drainSeconds,
            Map<String, Double> cpuMillisecondsByProcess,
            double commitsPerOrder,
            double walKibPerOrder) {

        double cpuMilliseconds() {
            return cpuMillisecondsByProcess.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
        }
    }
}
