package id.rewang.stack.kafka;

import id.rewang.stack.process.Account;
import id.rewang.stack.process.ChildProcess;
import id.rewang.stack.process.Commands;
import id.rewang.stack.process.Ports;
import id.rewang.stack.process.Signal;
import id.rewang.stack.process.StackException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;

/**
 * A real Kafka broker without Docker: KRaft, broker and controller in one JVM of its own, on the loopback address. Topics
 * are never created by being used. Everything it keeps is below one directory; a second start finds it again.
 */
public final class LocalKafka implements AutoCloseable {

    /** Of a small broker for a short life. */
    public static final List<String> QUICKLY = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Path home;
    private final int port;
    private final List<String> jvmArguments;
    private ChildProcess server;

    private LocalKafka(Path home, int port, List<String> jvmArguments) {
        this.home = home.toAbsolutePath().normalize();
        this.port = port;
        this.jvmArguments = List.copyOf(jvmArguments);
        try {
            Files.createDirectories(this.home);
            Files.writeString(configuration(), properties());
            Files.writeString(logging(), LOGGING);
            if (!Files.exists(data().resolve("meta.properties"))) {
                format();
            }
        } catch (IOException e) {
            throw new StackException("Cannot prepare Kafka in " + home + ": " + e.getMessage(), e);
        }
        this.server = launch();
    }

    /**
     * Starts Kafka and returns when it answers.
     *
     * @param home         directory for data, settings and log; made if missing
     * @param port         TCP port on 127.0.0.1
     * @param jvmArguments of the broker, its heap among them
     */
    public static LocalKafka start(Path home, int port, List<String> jvmArguments) {
        return new LocalKafka(home, port, jvmArguments);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return server.pid();
    }

    /** @see Broker#createTopics */
    public void createTopics(Collection<Topic> topics) {
        new Broker(bootstrapServers()).createTopics(topics);
    }

    public boolean isAlive() {
        return server.isAlive();
    }

    /** {@code kill -9}. */
    public void kill() {
        server.kill();
    }

    /** Starts it again on the same port and data after {@link #kill} or {@link #stop}. */
    public void restart() {
        if (server.isAlive()) {
            stop();
        }
        server = launch();
    }

    public void freeze() {
        server.freeze();
    }

    public void thaw() {
        server.thaw();
    }

    public void stop() {
        server.stop(STOP_LIMIT);
    }

    @Override
    public void close() {
        stop();
    }

    private void format() {
        List<String> command = java(QUICKLY);
        command.addAll(List.of(
                "kafka.tools.StorageTool",
                "format",
                "--ignore-formatted",
                "--cluster-id",
                Uuid.randomUuid().toString(),
                "--config",
                configuration().toString()));
        Commands.run(command, home);
    }

    private ChildProcess launch() {
        List<String> command = java(jvmArguments);
        command.addAll(List.of("kafka.Kafka", configuration().toString()));
        ChildProcess child =
                ChildProcess.start(new ChildProcess.Spec("kafka", Account.own(), command, Map.of(), home, Signal.TERM));
        Broker broker = new Broker(bootstrapServers());
        try {
            // The port first: the client logs every refused connection.
            child.awaitReady(() -> Ports.isTaken(port) && broker.answers(), START_LIMIT, POLL);
        } catch (StackException e) {
            child.stop(STOP_LIMIT);
            throw e;
        }
        return child;
    }

    private List<String> java(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        command.addAll(List.of("-Dlogback.configurationFile=" + logging(), "-cp", libraries()));
        return command;
    }

    /** The libraries of this JVM; directories hold the caller's own classes, which are none of Kafka's business. */
    private static String libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path data() {
        return home.resolve("data");
    }

    private Path configuration() {
        return home.resolve("server.properties");
    }

    private Path logging() {
        return home.resolve("logback.xml");
    }

    private String properties() {
        int controllerPort = Ports.free();
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d
                advertised.listeners=PLAINTEXT://127.0.0.1:%d
                listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
                log.dirs=%s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=8
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.retention.ms=-1
                """.formatted(controllerPort, port, controllerPort, port, data());
    }

    private static final String LOGGING = """
            <configuration>
                <appender name="console" class="ch.qos.logback.core.ConsoleAppender">
                    <encoder><pattern>%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %logger{30} %msg%n</pattern></encoder>
                </appender>
                <root level="WARN"><appender-ref ref="console"/></root>
            </configuration>
            """;
}
