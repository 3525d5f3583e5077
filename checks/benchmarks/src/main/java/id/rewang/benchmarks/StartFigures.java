package id.rewang.benchmarks;

import java.util.Map;

/**
 * One run: three starts of the whole system on one data directory.
 *
 * @param firstSeconds      on an empty directory: databases, topics and tables are made
 * @param againSeconds      on what the first left, without the JVM's ahead-of-time cache
 * @param cachedSeconds     the same with that cache
 * @param residentMibByName memory of each process once all are healthy, shared pages in proportion
 */
record StartFigures(
        double firstSeconds, double againSeconds, double cachedSeconds, Map<String, Long> residentMibByName) {

    double residentMib() {
        return residentMibByName.values().stream().mapToLong(Long::longValue).sum();
    }
}
