package id.rewang.test;

import com.github.dockerjava.api.DockerClient;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.testcontainers.containers.GenericContainer;

/** Faults done to a container through the Docker engine. */
final class ContainerFaults implements Faults {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(100);

    private final DockerClient docker;
    private final String id;
    private final BooleanSupplier answers;

    ContainerFaults(GenericContainer<?> container, BooleanSupplier answers) {
        this.docker = container.getDockerClient();
        this.id = container.getContainerId();
        this.answers = answers;
    }

    @Override
    public void kill() {
        docker.killContainerCmd(id).exec();
    }

    @Override
    public void restart() {
        docker.startContainerCmd(id).exec();
        Instant end = Instant.now().plus(START_LIMIT);
        while (!answers.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("Container " + id + " does not answer after its restart");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    @Override
    public void freeze() {
        docker.pauseContainerCmd(id).exec();
    }

    @Override
    public void thaw() {
        docker.unpauseContainerCmd(id).exec();
    }
}
