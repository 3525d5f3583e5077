package id.rewang.stack;

import id.rewang.stack.process.StackException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Starts again what has ended by itself; gives up when that goes on and on. */
final class Watch implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int RESTARTS_PER_WINDOW = 5;

    private record Watched(String name, BooleanSupplier alive, Runnable restart) {}

    private final List<Watched> servers;
    private final Consumer<String> progress;
    private final Deque<Instant> restarts = new ArrayDeque<>();
    private final CountDownLatch givenUp = new CountDownLatch(1);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("watch").factory());

    private Watch(List<Watched> servers, Consumer<String> progress) {
        this.servers = servers;
        this.progress = progress;
    }

    static Watch over(LocalStack stack, Consumer<String> progress) {
        Stream<Watched> servers = Stream.of(
                new Watched("PostgreSQL", stack.postgres()::isAlive, stack.postgres()::restart),
                new Watched("Kafka", stack.kafka()::isAlive, stack.kafka()::restart));
        Stream<Watched> services = stack.services().stream()
                .map(service -> new Watched(service.name(), service::isAlive, service::restart));
        Watch watch = new Watch(Stream.concat(servers, services).toList(), progress);
        watch.clock.scheduleWithFixedDelay(watch::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    /** Returns when something cannot be kept running. */
    void awaitGivenUp() throws InterruptedException {
        givenUp.await();
    }

    /** From now on what ends stays ended. */
    @Override
    public void close() {
        clock.shutdownNow();
        try {
            clock.awaitTermination(WINDOW.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        for (Watched server : servers) {
            if (!server.alive().getAsBoolean() && !clock.isShutdown()) {
                restart(server);
            }
        }
    }

    private void restart(Watched server) {
        Instant now = Instant.now();
        restarts.removeIf(then -> then.isBefore(now.minus(WINDOW)));
        if (restarts.size() == RESTARTS_PER_WINDOW) {
            progress.accept(server.name() + " ends again and again; giving up.");
            givenUp.countDown();
            clock.shutdown();
            return;
        }
        restarts.add(now);
        progress.accept(server.name() + " has ended; starting it again");
        try {
            server.restart().run();
        } catch (StackException e) {
            progress.accept(e.getMessage());
        }
    }
}
