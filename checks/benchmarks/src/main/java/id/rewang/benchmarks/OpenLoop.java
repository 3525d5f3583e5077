package id.rewang.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Does something at a fixed rate whether or not the earlier ones have finished, as independent people do. A slow system
 * does not slow the clock: what it is late with counts as latency from the scheduled time on.
 */
final class OpenLoop {

    /** One sender; each thread has its own. */
    interface Sender extends AutoCloseable {
        /**
         * @param number    from 0
         * @param scheduled when it should have been sent, {@link System#nanoTime}
         */
        void send(long number, long scheduled) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** Makes a thread's sender. */
    @FunctionalInterface
    interface SenderFactory {
        Sender create() throws IOException;
    }

    private OpenLoop() {}

    /**
     * Sends {@code rate} times a second for the time given, over as many senders as there may be requests under way.
     *
     * @throws ExecutionException when a sender failed
     */
    static void run(double rate, Duration time, int senders, SenderFactory senderFactory)
            throws InterruptedException, ExecutionException {
        long total = (long) (rate * time.toMillis() / 1_000);
        long start = System.nanoTime() + Duration.ofMillis(50).toNanos();
        AtomicLong next = new AtomicLong();
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("sender-", 0).factory())) {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < senders; i++) {
                work.add(() -> {
                    try (Sender sender = senderFactory.create()) {
                        for (long number = next.getAndIncrement(); number < total; number = next.getAndIncrement()) {
                            long scheduled = start + (long) (number * 1e9 / rate);
                            awaitTime(scheduled);
                            sender.send(number, scheduled);
                        }
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }

    private static void awaitTime(long time) {
        for (long early = time - System.nanoTime(); early > 0; early = time - System.nanoTime()) {
            LockSupport.parkNanos(early);
        }
    }
}
