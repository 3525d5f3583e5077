package id.rewang.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Learns through the API when sampled orders are decided: asks for each again and again. What it adds to a latency, a
 * pause and an answer's time, counts against the system.
 */
final class DecisionWatch {

    static final Set<String> UNDECIDED = Set.of("SUBMITTED", "Submitted");
    private static final Duration PAUSE = Duration.ofMillis(2);
    private static final int LIMIT = 20_000;

    private record Sample(long number, String id, long scheduled) {}

    private final Submissions submissions;
    private final Latencies latencies = new Latencies(LIMIT);
    private final BlockingQueue<Sample> arriving = new LinkedBlockingQueue<>(LIMIT);
    private final Thread thread = Thread.ofPlatform().name("decision-watch").unstarted(this::watch);
    private volatile boolean closing;
    private volatile String failure = "";

    DecisionWatch(Submissions submissions) {
        this.submissions = submissions;
        thread.start();
    }

    /** Watches this order from now on; its latency counts from when it should have been sent. */
    void add(long number, String id, long scheduled) {
        if (!arriving.offer(new Sample(number, id, scheduled))) {
            throw new IllegalStateException("More than %d sampled orders are undecided".formatted(LIMIT));
        }
    }

    private void watch() {
        List<Sample> undecided = new ArrayList<>();
        try (HttpConnection connection = submissions.connect()) {
            while (!closing || !undecided.isEmpty() || !arriving.isEmpty()) {
                Sample next = arriving.poll(undecided.isEmpty() ? 100 : PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                if (next != null) {
                    undecided.add(next);
                    arriving.drainTo(undecided);
                }
                look(undecided, connection);
            }
        } catch (IOException e) {
            failure = e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(List<Sample> undecided, HttpConnection connection) throws IOException {
        for (Iterator<Sample> samples = undecided.iterator(); samples.hasNext(); ) {
            Sample sample = samples.next();
            if (!UNDECIDED.contains(submissions.state(connection, sample.number(), sample.id()))) {
                latencies.add(System.nanoTime() - sample.scheduled());
                samples.remove();
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
