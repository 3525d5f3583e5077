package id.rewang.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * A child that outlived a killed parent. Every child is noted in a file while it runs: process id, when it was started
 * (so that a number given to somebody else meanwhile is not taken for it), and the signal that ends it in order.
 */
public final class Survivor {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration KILL_LIMIT = Duration.ofSeconds(10);
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    /** Of the fields that follow the program name in {@code /proc/PID/stat}: ticks from boot to start. */
    private static final int START_FIELD = 19;

    private Survivor() {}

    /** Ends the child noted in the file if it still runs; kills it when it takes too long. */
    public static void end(Path note) {
        try {
            if (!Files.exists(note)) {
                return;
            }
            String[] parts = Files.readString(note).strip().split(" ");
            if (parts.length == 3) {
                long pid = Long.parseLong(parts[0]);
                if (identity(pid).equals(Optional.of(parts[1]))) {
                    end(pid, Signal.valueOf(parts[2]));
                }
            }
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void note(Path note, long pid, Signal stopSignal) throws IOException {
        Optional<String> identity = identity(pid);
        if (identity.isPresent()) {
            Path fresh = note.resolveSibling(note.getFileName() + ".new");
            Files.writeString(fresh, "%d %s %s%n".formatted(pid, identity.get(), stopSignal));
            Files.move(fresh, note, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void end(long pid, Signal stopSignal) {
        ProcessHandle.of(pid).ifPresent(process -> {
            Commands.signal(pid, Signal.CONT);
            Commands.signal(pid, stopSignal);
            if (!gone(process, PATIENCE)) {
                process.destroyForcibly();
                if (!gone(process, KILL_LIMIT)) {
                    throw new StackException("Process " + pid + " of an earlier run does not end.");
                }
            }
        });
    }

    private static Optional<String> identity(long pid) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Optional.of(Files.readString(BOOT).strip() + ":" + afterName[START_FIELD]);
        } catch (java.nio.file.NoSuchFileException gone) {
            return Optional.empty();
        }
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
