package id.rewang.test;

import java.util.Locale;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;

/**
 * Real PostgreSQL and real Kafka for tests, one each per JVM, started when first asked for and gone with the JVM.
 *
 * <p>Where a Docker engine answers they are containers, else the ones that come with the local stack. The system property
 * or, in its absence, the environment variable {@code rewang.test.infrastructure} ({@code REWANG_TEST_INFRASTRUCTURE})
 * chooses {@code docker}, {@code embedded} or {@code auto}.
 */
public final class TestInfrastructure {

    private static final String SWITCH = "rewang.test.infrastructure";

    private TestInfrastructure() {}

    public static TestPostgres postgres() {
        return PostgresHolder.INSTANCE;
    }

    public static TestKafka kafka() {
        return KafkaHolder.INSTANCE;
    }

    /** Whether the servers are containers. */
    public static boolean usesDocker() {
        return DockerHolder.CHOSEN;
    }

    private static boolean chooseDocker() {
        String choice = Optional.ofNullable(System.getProperty(SWITCH))
                .or(() -> Optional.ofNullable(
                        System.getenv(SWITCH.replace('.', '_').toUpperCase(Locale.ROOT))))
                .orElse("auto");
        return switch (choice) {
            case "docker" -> true;
            case "embedded" -> false;
            case "auto" -> DockerClientFactory.instance().isDockerAvailable();
            default ->
                throw new IllegalArgumentException(SWITCH + " is docker, embedded or auto, not '" + choice + "'");
        };
    }

    private static final class DockerHolder {
        static final boolean CHOSEN = chooseDocker();
    }

    private static final class PostgresHolder {
        static final TestPostgres INSTANCE = usesDocker() ? DockerPostgres.start() : EmbeddedPostgres.start();
    }

    private static final class KafkaHolder {
        static final TestKafka INSTANCE = usesDocker() ? DockerKafka.start() : EmbeddedKafka.start();
    }
}
