package id.rewang.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * A long-running child in a session of its own: a Ctrl-C at the terminal does not reach it, so that the parent can stop
 * its children in order. When the parent dies, however it dies, the kernel sends the child its stop signal.
 */
public final class ChildProcess {

    /**
     * The kernel ties "my parent died" to the thread that started the child; this one lives as long as the JVM.
     */
    private static final ExecutorService SPAWNER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("child-spawner").factory());

    private static final Duration KILL_LIMIT = Duration.ofSeconds(10);
    private static final int LOG_TAIL_LINES = 15;

    private final Spec spec;
    private final Process process;

    private ChildProcess(Spec spec, Process process) {
        this.spec = spec;
        this.process = process;
    }

    /**
     * What to run.
     *
     * @param name        for messages and file names
     * @param account     whom it runs as
     * @param command     program and arguments
     * @param environment added to this JVM's own
     * @param directory   its log {@code <name>.log} and the note of its process id are kept here
     * @param stopSignal  what makes it end in order
     */
    public record Spec(
            String name,
            Account account,
            List<String> command,
            Map<String, String> environment,
            Path directory,
            Signal stopSignal) {

        public Path log() {
            return directory.resolve(name + ".log");
        }

        /** @see Survivor */
        public Path note() {
            return directory.resolve(name + ".pid");
        }
    }

    /** Starts it; a child of the same name that an earlier run left behind in the same directory is ended first. */
    public static ChildProcess start(Spec spec) {
        return start(spec, ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
    }

    /** Starts one that speaks to the person at the terminal instead of a log. */
    public static ChildProcess startAtTerminal(Spec spec) {
        return start(spec, ProcessBuilder.Redirect.INHERIT);
    }

    private static ChildProcess start(Spec spec, ProcessBuilder.Redirect output) {
        try {
            return SPAWNER.submit(() -> spawn(spec, output)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while starting " + spec.name(), e);
        } catch (ExecutionException e) {
            throw new StackException("Cannot start %s: %s".formatted(spec.name(), e.getCause()), e);
        }
    }

    private static ChildProcess spawn(Spec spec, ProcessBuilder.Redirect output) throws IOException {
        Files.createDirectories(spec.directory());
        Survivor.end(spec.note());
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(spec.account().prefix(spec.stopSignal()));
        command.addAll(spec.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().putAll(spec.environment());
        Process process = builder.start();
        Survivor.note(spec.note(), process.pid(), spec.stopSignal());
        return new ChildProcess(spec, process);
    }

    public long pid() {
        return process.pid();
    }

    public String name() {
        return spec.name();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Asks it to end and waits; kills it when it has not ended within the time given. */
    public void stop(Duration patience) {
        if (!process.isAlive()) {
            return;
        }
        Commands.signal(pid(), Signal.CONT);
        Commands.signal(pid(), spec.stopSignal());
        if (!endsWithin(patience)) {
            kill();
        }
        try {
            Files.deleteIfExists(spec.note());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}, the children of the child included. */
    public void kill() {
        List<ProcessHandle> family = family();
        family.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle member : family) {
            member.onExit().orTimeout(KILL_LIMIT.toSeconds(), TimeUnit.SECONDS).join();
        }
    }

    /** Stops the clock for it: alive, holding its connections, answering nothing, until {@link #thaw}. */
    public void freeze() {
        family().forEach(member -> Commands.signal(member.pid(), Signal.STOP));
    }

    public void thaw() {
        family().forEach(member -> Commands.signal(member.pid(), Signal.CONT));
    }

    private List<ProcessHandle> family() {
        List<ProcessHandle> family = new ArrayList<>(List.of(process.toHandle()));
        process.descendants().forEach(family::add);
        return family;
    }

    /**
     * Waits until a started child answers.
     *
     * @throws StackException with the end of its log when it ends first or does not answer in time
     */
    public void awaitReady(BooleanSupplier answers, Duration limit, Duration pause) {
        Instant end = Instant.now().plus(limit);
        while (!answers.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new StackException(
                        "%s ended with status %d. %s".formatted(name(), process.exitValue(), logTail()));
            }
            if (Instant.now().isAfter(end)) {
                throw new StackException(
                        "%s did not answer within %d s. %s".formatted(name(), limit.toSeconds(), logTail()));
            }
            if (endsWithin(pause)) {
                continue;
            }
        }
    }

    private boolean endsWithin(Duration time) {
        try {
            process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting for " + name(), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private String logTail() {
        try {
            List<String> lines = Files.readAllLines(spec.log());
            return "The end of its log %s:%n%s"
                    .formatted(
                            spec.log(),
                            String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL_LINES), lines.size())));
        } catch (IOException e) {
            return "Its log " + spec.log() + " cannot be read.";
        }
    }
}
