package id.rewang.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Learns through the API when sampled orders are decided: asks for each again, the less often the longer it waits, so that
 * an overloaded system is not loaded further by being watched. What it adds to a latency, a pause of at most 2 ms or a
 * sixteenth and an answer's time, counts against the system.
 */
final class DecisionWatch {

    static final Set<String> UNDECIDED = Set.of("SUBMITTED", "Submitted");
    private static final Duration PAUSE = Duration.ofMillis(2);
    private static final int LIMIT = 20_000;

    private static final int SHARE_OF_AGE = 16;

    private record Sample(long number, String id, long scheduled, long lookAt) {

        boolean due(long now) {
            return now >= lookAt;
        }

        Sample lookedAt(long now) {
            return new Sample(number, id, scheduled, now + Math.max(PAUSE.toNanos(), (now - scheduled) / SHARE_OF_AGE));
        }
    }

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
        if (!arriving.offer(new Sample(number, id, scheduled, System.nanoTime()))) {
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
        for (ListIterator<Sample> samples = undecided.listIterator(); samples.hasNext(); ) {
            Sample sample = samples.next();
            if (!sample.due(System.nanoTime())) {
                continue;
            }
            boolean decided = !UNDECIDED.contains(submissions.state(connection, sample.number(), sample.id()));
            long now = System.nanoTime();
            if (decided) {
                latencies.add(now - sample.scheduled());
                samples.remove();
            } else {
                samples.set(sample.lookedAt(now));
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
