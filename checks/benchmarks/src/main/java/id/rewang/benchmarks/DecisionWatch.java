package id.rewang.benchmarks;

import id.rewang.stack.postgres.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Learns when sampled orders are decided, by one small query every 50 ms for all of them together. What that adds to a latency
 * counts against the system.
 */
final class DecisionWatch {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int LIMIT = 20_000;

    private record Sample(UUID id, long scheduled) {}

    private final Database procurement;
    private final Latencies latencies = new Latencies(LIMIT);
    private final BlockingQueue<Sample> arriving = new LinkedBlockingQueue<>(LIMIT);
    private final Thread thread = Thread.ofPlatform().name("decision-watch").unstarted(this::watch);
    private volatile boolean closing;
    private volatile String failure = "";

    DecisionWatch(Database procurement) {
        this.procurement = procurement;
        thread.start();
    }

    /** Watches this order from now on; its latency counts from when it should have been sent. */
    void add(UUID id, long scheduled) {
        if (!arriving.offer(new Sample(id, scheduled))) {
            throw new IllegalStateException("More than %d sampled orders are undecided".formatted(LIMIT));
        }
    }

    private void watch() {
        Map<UUID, Long> undecided = new HashMap<>();
        try (Decisions decisions = new Decisions(procurement)) {
            while (!closing || !undecided.isEmpty() || !arriving.isEmpty()) {
                for (Sample next = arriving.poll(); next != null; next = arriving.poll()) {
                    undecided.put(next.id(), next.scheduled());
                }
                look(undecided, decisions);
                Thread.sleep(PAUSE);
            }
        } catch (SQLException e) {
            failure = e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Map<UUID, Long> undecided, Decisions decisions) throws SQLException {
        if (!undecided.isEmpty()) {
            for (UUID decided : decisions.among(undecided.keySet())) {
                latencies.add(System.nanoTime() - Objects.requireNonNull(undecided.remove(decided)));
            }
        }
    }

    /** The latencies of all orders watched, when the last of them is decided. */
    Latencies awaitAll() throws InterruptedException {
        closing = true;
        thread.join();
        if (!failure.isEmpty()) {
            throw new IllegalStateException(failure);
        }
        return latencies;
    }
}
