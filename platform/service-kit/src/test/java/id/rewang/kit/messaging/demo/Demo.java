package id.rewang.kit.messaging.demo;

import id.rewang.kit.messaging.DeadLetters;
import id.rewang.kit.messaging.Outbox;
import id.rewang.stack.kafka.Topic;
import id.rewang.stack.postgres.Database;
import id.rewang.stack.process.Account;
import id.rewang.stack.process.ChildProcess;
import id.rewang.stack.process.Signal;
import id.rewang.stack.token.TokenIssuer;
import id.rewang.test.TestInfrastructure;
import id.rewang.test.TestTokens;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A demo service with a database and topics of its own, of which any number of instances can be started. */
public final class Demo implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int PARTITIONS = 3;

    private final String name = "demo_%d_%d".formatted(ProcessHandle.current().pid(), COUNT.incrementAndGet());
    private final Database database = TestInfrastructure.postgres().createDatabase(name);
    private final List<Runnable> instances = new ArrayList<>();

    public Demo() {
        TestInfrastructure.kafka()
                .createTopics(List.of(Topic.keptForEver(in(), PARTITIONS), Topic.keptForEver(out(), PARTITIONS)));
    }

    public String in() {
        return name + ".in";
    }

    public String out() {
        return name + ".out";
    }

    public String consumer() {
        return "demo." + in();
    }

    public Database database() {
        return database;
    }

    /** Whether some instance publishes the outbox. */
    public boolean hasRelayOwner() {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet locks = statement.executeQuery("""
                    SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted
                    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                    """)) {
            return locks.next();
        } catch (SQLException e) {
            return false;
        }
    }

    /** @param settings in the form {@code key=value} */
    public Instance start(String... settings) {
        return start(WebApplicationType.NONE, settings);
    }

    /** An instance that answers HTTP, on a free port. */
    public Instance startWeb() {
        return start(
                WebApplicationType.SERVLET,
                "server.port=0",
                "rewang.security.issuers[0].issuer=" + TokenIssuer.ISSUER,
                "rewang.security.issuers[0].jwk-set=" + TestTokens.jwkSet().toUri());
    }

    private Instance start(WebApplicationType type, String... settings) {
        SpringApplication application = new SpringApplication(DemoApplication.class);
        application.setWebApplicationType(type);
        ConfigurableApplicationContext context = application.run(arguments(settings));
        Instance instance = new Instance(context);
        instances.add(instance::close);
        return instance;
    }

    /** An instance in a process of its own, which can be killed and frozen. */
    public ChildProcess startChild(String... settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DemoApplication.class.getName()));
        command.addAll(Arrays.asList(arguments(settings)));
        Path directory =
                Path.of("target", "demo", name + "-" + instances.size()).toAbsolutePath();
        ChildProcess child = ChildProcess.start(
                new ChildProcess.Spec("demo", Account.own(), command, Map.of(), directory, Signal.TERM));
        instances.add(() -> {
            child.thaw();
            child.kill();
        });
        return child;
    }

    private String[] arguments(String... settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "rewang.service", "demo",
                "demo.in", in(),
                "demo.out", out(),
                "spring.flyway.locations", "classpath:db/kit,classpath:db/demo",
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password(),
                "spring.datasource.hikari.maximum-pool-size", "6",
                "spring.datasource.hikari.connection-timeout", "2000",
                "spring.kafka.bootstrap-servers", TestInfrastructure.kafka().bootstrapServers()));
        all.put("rewang.messaging.relay.owner-timeout", "3s");
        all.put("rewang.messaging.inbox.max-back-off", "500ms");
        // The shortest that a broker allows: how soon the partitions of a dead instance are given to another.
        all.put("spring.kafka.consumer.properties.session.timeout.ms", "6000");
        all.put("spring.kafka.consumer.properties.heartbeat.interval.ms", "1000");
        all.put("spring.main.banner-mode", "off");
        return Stream.concat(
                        all.entrySet().stream().map(setting -> setting.getKey() + "=" + setting.getValue()),
                        Stream.of(settings))
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
    }

    @Override
    public void close() {
        instances.forEach(Runnable::run);
    }

    /** One instance in this JVM. */
    public record Instance(ConfigurableApplicationContext context) implements AutoCloseable {

        public JdbcTemplate jdbc() {
            return context.getBean(JdbcTemplate.class);
        }

        public Announcing announcing() {
            return context.getBean(Announcing.class);
        }

        public Outbox outbox() {
            return context.getBean(Outbox.class);
        }

        public TransactionTemplate transaction() {
            return context.getBean(TransactionTemplate.class);
        }

        public DeadLetters deadLetters() {
            return context.getBean(DeadLetters.class);
        }

        /** What was applied for the key, in the order in which it was. */
        public List<Long> appliedSequences(String key) {
            return jdbc().queryForList("SELECT sequence FROM applied WHERE key = ? ORDER BY n", Long.class, key);
        }

        public long count(String table) {
            Long count = jdbc().queryForObject("SELECT count(*) FROM " + table, Long.class);
            return count == null ? 0 : count;
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
