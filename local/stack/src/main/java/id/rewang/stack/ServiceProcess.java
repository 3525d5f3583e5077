package id.rewang.stack;

import id.rewang.stack.process.Account;
import id.rewang.stack.process.ChildProcess;
import id.rewang.stack.process.SecretFile;
import id.rewang.stack.process.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A Spring Boot application as a child process; its settings lie in a file, so that no secret is on a command line. */
public final class ServiceProcess {

    private static final Duration START_LIMIT = Duration.ofSeconds(180);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration HEALTH_TIMEOUT = Duration.ofSeconds(2);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(HEALTH_TIMEOUT).build();

    private final String name;
    private final Path jar;
    private final Path directory;
    private final int port;
    private final List<String> jvmArguments;
    private ChildProcess process;

    private ServiceProcess(
            String name,
            Path jar,
            Path directory,
            int port,
            Map<String, String> properties,
            List<String> jvmArguments) {
        this.name = name;
        this.jar = jar;
        this.directory = directory;
        this.port = port;
        this.jvmArguments = List.copyOf(jvmArguments);
        writeSettings(properties);
        this.process = launch();
    }

    static ServiceProcess launch(
            Application application,
            Path project,
            Path directory,
            int port,
            Map<String, String> properties,
            List<String> jvmArguments) {
        return new ServiceProcess(
                application.name(), application.extracted(project), directory, port, properties, jvmArguments);
    }

    public String name() {
        return name;
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Path log() {
        return directory.resolve(name + ".log");
    }

    /** {@code kill -9}. */
    public void kill() {
        process.kill();
    }

    /** Alive, but doing nothing until {@link #thaw}. */
    public void freeze() {
        process.freeze();
    }

    public void thaw() {
        process.thaw();
    }

    public void stop() {
        process.stop(STOP_LIMIT);
    }

    /** Starts it again; {@link #awaitHealthy} tells when it is there. */
    public void restart() {
        stop();
        process = launch();
    }

    /**
     * Waits until it answers its health check.
     *
     * @throws id.rewang.stack.process.StackException with the end of its log when it ends or stays unhealthy
     */
    public void awaitHealthy() {
        process.awaitReady(this::isHealthy, START_LIMIT, POLL);
    }

    public boolean isHealthy() {
        HttpRequest request = HttpRequest.newBuilder(baseUrl().resolve("/actuator/health"))
                .timeout(HEALTH_TIMEOUT)
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Makes the JVM's ahead-of-time cache, with which later starts are faster: a second instance starts up to the point
     * where it would begin to serve, and keeps what the JVM learnt. Does nothing if the cache is there.
     */
    public void makeStartCache() {
        if (Files.exists(startCache())) {
            return;
        }
        List<String> command = new ArrayList<>(List.of("nice", "-n", "10", Java.program()));
        command.addAll(jvmArguments);
        Path unfinished = jar.resolveSibling("unfinished.aot");
        command.addAll(List.of("-XX:AOTCacheOutput=" + unfinished, "-Dspring.context.exit=onRefresh"));
        command.addAll(application());
        int status = ChildProcess.start(new ChildProcess.Spec(
                        name + "-start-cache", Account.own(), command, Map.of(), directory, Signal.KILL))
                .onExit()
                .join();
        try {
            if (status == 0 && Files.exists(unfinished)) {
                Files.move(unfinished, startCache(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChildProcess launch() {
        keepPreviousLog();
        List<String> command = new ArrayList<>(List.of(Java.program()));
        command.addAll(jvmArguments);
        if (Files.exists(startCache())) {
            command.addAll(List.of("-XX:AOTCache=" + startCache(), "-Xlog:aot*=off"));
        }
        command.addAll(application());
        return ChildProcess.start(
                new ChildProcess.Spec(name, Account.own(), command, Map.of(), directory, Signal.TERM));
    }

    private List<String> application() {
        return List.of("-jar", jar.toString(), "--spring.config.additional-location=file:" + settings());
    }

    /** Beside the jar that it belongs to: a new build throws both away. */
    private Path startCache() {
        return jar.resolveSibling("start.aot");
    }

    private Path settings() {
        return directory.resolve("settings.properties");
    }

    private void writeSettings(Map<String, String> properties) {
        try {
            SecretFile.write(
                    settings(),
                    new TreeMap<>(properties)
                            .entrySet().stream()
                                    .map(entry -> entry.getKey() + "="
                                            + entry.getValue().replace("\\", "\\\\") + "\n")
                                    .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keepPreviousLog() {
        try {
            if (Files.exists(log())) {
                Files.move(log(), directory.resolve(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
