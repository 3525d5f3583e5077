package id.rewang.kit.deadline;

import id.rewang.kit.clock.BusinessClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works off due deadlines, up to fifty at a time, each in a transaction of its own. One that fails rests a while and holds
 * up nobody. Any number of instances may run it.
 */
class DeadlineWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeadlineWorker.class);
    private static final int BATCH = 50;
    private static final Duration CLAIM = Duration.ofSeconds(30);

    private final Deadlines deadlines;
    private final Map<String, DeadlineHandler> handlers;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;
    private final Duration pause;
    private @Nullable ScheduledExecutorService thread;

    DeadlineWorker(
            Deadlines deadlines,
            List<DeadlineHandler> handlers,
            BusinessClock clock,
            TransactionTemplate transaction,
            Duration pause) {
        this.deadlines = deadlines;
        this.handlers = handlers.stream().collect(Collectors.toMap(DeadlineHandler::kind, Function.identity()));
        this.clock = clock;
        this.transaction = transaction;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        if (thread == null && !handlers.isEmpty()) {
            thread = Executors.newSingleThreadScheduledExecutor(
                    task -> Thread.ofPlatform().name("deadlines").daemon().unstarted(task));
            thread.scheduleWithFixedDelay(this::workOff, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdown();
            try {
                thread.awaitTermination(CLAIM.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Never throws: an exception would end the schedule. */
    void workOff() {
        try {
            int claimed = BATCH;
            while (claimed == BATCH) {
                claimed = workOffBatch();
            }
        } catch (RuntimeException e) {
            log.warn("deadlines wait: {}", e.toString());
        }
    }

    private int workOffBatch() {
        List<Deadline> due = deadlines.claim(handlers.keySet(), clock.instant(), BATCH, CLAIM);
        for (Deadline deadline : due) {
            try {
                transaction.executeWithoutResult(status -> handle(deadline));
            } catch (RuntimeException e) {
                log.warn("{} failed, attempt {}", deadline, deadline.attempts(), e);
                deadlines.postpone(deadline, e.toString());
            }
        }
        return due.size();
    }

    private void handle(Deadline deadline) {
        DeadlineHandler handler = handlers.get(deadline.kind());
        if (handler == null) {
            throw new IllegalStateException("nobody handles " + deadline.kind());
        }
        handler.lock(deadline.subjectId());
        if (deadlines.take(deadline)) {
            handler.due(deadline);
        }
    }
}
