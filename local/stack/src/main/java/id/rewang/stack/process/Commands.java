package id.rewang.stack.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Short-lived commands: run to their end, output kept for the error message. */
public final class Commands {

    private static final int LIMIT_SECONDS = 120;
    private static final int MESSAGE_LIMIT = 2_000;

    private Commands() {}

    /**
     * Runs a command and returns what it printed.
     *
     * @throws StackException when it cannot be started, fails, or takes longer than two minutes
     */
    public static String run(List<String> command, Path directory) {
        Result result = attempt(command, directory);
        if (result.exitCode() != 0) {
            throw new StackException("%s failed with status %d: %s"
                    .formatted(Path.of(command.getFirst()).getFileName(), result.exitCode(), tail(result.output())));
        }
        return result.output();
    }

    /** Whether the command ends with status 0. */
    public static boolean succeeds(List<String> command) {
        return attempt(command, Path.of("/")).exitCode() == 0;
    }

    static void signal(long pid, Signal signal) {
        // A shell's own kill exists everywhere; one that is already gone is what the caller wanted.
        attempt(List.of("sh", "-c", "kill -s " + signal + " " + pid), Path.of("/"));
    }

    private static Result attempt(List<String> command, Path directory) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .start();
            process.onExit()
                    .orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS)
                    .exceptionally(late -> process.destroyForcibly());
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new StackException("Cannot run " + command.getFirst() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while running " + command.getFirst(), e);
        }
    }

    private static String tail(String output) {
        String text = output.strip();
        return text.length() <= MESSAGE_LIMIT ? text : text.substring(text.length() - MESSAGE_LIMIT);
    }

    private record Result(int exitCode, String output) {}
}
