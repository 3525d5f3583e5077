package id.rewang.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What a process and its children have used, from {@code /proc}. */
final class ProcessTimes {

    /** Linux counts in hundredths of a second on every architecture that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private static final long PAGE_KIB = 4;

    private ProcessTimes() {}

    /** CPU seconds, user and system, of the process, its live descendants and its ended, awaited children. */
    static double cpuSeconds(long pid) throws IOException {
        double seconds = own(pid);
        for (ProcessHandle child : children(pid)) {
            seconds += own(child.pid());
        }
        return seconds;
    }

    /** CPU seconds of this process alone. */
    static double ownSeconds() throws IOException {
        return own(ProcessHandle.current().pid());
    }

    /** Resident memory in MiB; pages that PostgreSQL's processes share are counted once, by proportional set size. */
    static long residentMib(long pid) throws IOException {
        long kib = resident(pid);
        for (ProcessHandle child : children(pid)) {
            kib += resident(child.pid());
        }
        return kib / 1024;
    }

    private static Iterable<ProcessHandle> children(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .toList();
    }

    private static double own(long pid) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The name in parentheses may hold blanks; user and system time are fields 14 and 15, the children's 16,
            // 17.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int field = 11; field <= 14; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks / TICKS_PER_SECOND;
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }

    private static long resident(long pid) throws IOException {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
                if (line.startsWith("Pss:")) {
                    return Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
            return 0;
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException notOurs) {
            String[] pages = Files.readString(Path.of("/proc", Long.toString(pid), "statm"))
                    .split(" ");
            return Long.parseLong(pages[1]) * PAGE_KIB;
        }
    }
}
