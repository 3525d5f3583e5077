package id.rewang.benchmarks;

import java.util.Arrays;

/** Durations collected by many threads, up to a limit set beforehand. */
final class Latencies {

    private final long[] nanoseconds;
    private int count;

    Latencies(int limit) {
        nanoseconds = new long[limit];
    }

    synchronized void add(long duration) {
        if (count < nanoseconds.length) {
            nanoseconds[count++] = duration;
        }
    }

    synchronized int count() {
        return count;
    }

    /** The value that the given share of durations does not exceed, in milliseconds; NaN without any. */
    synchronized double milliseconds(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanoseconds, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1L, (long) Math.ceil(share * count) - 1)] / 1e6;
    }
}
