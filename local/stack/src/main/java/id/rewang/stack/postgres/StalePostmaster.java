package id.rewang.stack.postgres;

import id.rewang.stack.process.Signal;
import id.rewang.stack.process.StackException;
import id.rewang.stack.process.Survivor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A postmaster that outlived the process that started it. */
final class StalePostmaster {

    private static final int PID_LINE = 0;

    private StalePostmaster() {}

    /** Stops the postmaster that works on this data directory, if there is one. */
    static void stop(Path data, Duration patience) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty()) {
            return;
        }
        long pid;
        try {
            pid = Long.parseLong(lines.get(PID_LINE).strip());
        } catch (NumberFormatException e) {
            throw new StackException("Not a postmaster.pid: " + pidFile, e);
        }
        if (worksIn(pid, data)) {
            Survivor.end(pid, Signal.INT, patience);
        }
    }

    /** The number may belong to another process by now; a postmaster's working directory is its data directory. */
    private static boolean worksIn(long pid, Path data) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"))
                    .equals(data);
        } catch (IOException goneOrForeign) {
            return false;
        }
    }
}
