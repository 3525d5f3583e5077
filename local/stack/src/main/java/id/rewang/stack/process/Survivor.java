package id.rewang.stack.process;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A process that an earlier run left behind. */
public final class Survivor {

    private static final int KILL_LIMIT_SECONDS = 10;

    private Survivor() {}

    /** Asks the process to end, waits, and kills it when its time is up. */
    public static void end(long pid, Signal signal, Duration patience) {
        ProcessHandle.of(pid).ifPresent(process -> {
            Commands.signal(pid, Signal.CONT);
            Commands.signal(pid, signal);
            if (!gone(process, patience)) {
                process.destroyForcibly();
                if (!gone(process, Duration.ofSeconds(KILL_LIMIT_SECONDS))) {
                    throw new StackException("Process " + pid + " of an earlier run does not end.");
                }
            }
        });
    }

    private static boolean gone(ProcessHandle process, Duration patience) {
        try {
            process.onExit()
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            return true;
        } catch (CompletionException late) {
            return !process.isAlive();
        }
    }
}
