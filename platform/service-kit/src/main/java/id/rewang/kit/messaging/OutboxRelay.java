package id.rewang.kit.messaging;

import id.rewang.kit.messaging.CrashPoint.Moment;
import id.rewang.kit.transaction.Gathering;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes the outbox: reads the lowest rows, sends them, deletes them once Kafka has them all, and so on. Of all instances
 * of a service one is the owner and does so; the others stand by. Neither an outage of Kafka nor one of the database ends it.
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration FOR_EACH_EVENT_OF_A_SECOND = Duration.ofMillis(1);
    private static final Duration RESTART_PAUSE = Duration.ofMillis(250);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

    private final JdbcConnectionDetails database;
    private final Map<String, Object> kafka;
    private final String service;
    private final MessagingProperties.Relay settings;
    private final CrashPoint crashPoint;
    private final RelayMetrics metrics;
    private final Gathering gathering;
    private final Semaphore signal = new Semaphore(0);

    private volatile boolean running;
    private volatile boolean owner;
    private volatile @Nullable Instant sendingSince;
    private String lastFailure = "";
    private @Nullable Thread thread;

    OutboxRelay(
            JdbcConnectionDetails database,
            Map<String, Object> kafka,
            String service,
            MessagingProperties.Relay settings,
            CrashPoint crashPoint,
            RelayMetrics metrics) {
        this.database = database;
        this.kafka = kafka;
        this.service = service;
        this.settings = settings;
        this.gathering =
                new Gathering(FOR_EACH_EVENT_OF_A_SECOND, settings.shortestRound(), settings.longestGathering());
        this.crashPoint = crashPoint;
        this.metrics = metrics;
    }

    /** There is something new to be sent. */
    void wake() {
        if (owner && signal.availablePermits() == 0) {
            signal.release();
        }
    }

    boolean isOwner() {
        return owner;
    }

    /** Since when the lowest rows have been waiting for Kafka, failed attempts included; {@code null} when none do. */
    @Nullable
    Instant sendingSince() {
        return sendingSince;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                publishWhileOwner();
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | KafkaException e) {
                sayOnce(rootMessage(e));
            } catch (RuntimeException e) {
                log.error("Outbox relay starts again at the lowest row", e);
            }
            if (!pause(RESTART_PAUSE)) {
                return;
            }
        }
    }

    /** An outage is tried again several times a second; the log hears of it when something changes. */
    private void sayOnce(String failure) {
        if (!failure.equals(lastFailure)) {
            log.warn("Outbox relay starts again at the lowest row, as long as it takes: {}", failure);
            lastFailure = failure;
        }
    }

    private void publishWhileOwner() throws SQLException, InterruptedException {
        try (OwnerSession session = OwnerSession.open(database, service + " outbox relay", settings)) {
            while (!session.becomeOwner()) {
                sendingSince = null;
                if (!running || !pause(settings.standbyInterval())) {
                    return;
                }
            }
            // Blocking for longer without a heartbeat would cost the session.
            Duration maxBlock = settings.ownerTimeout().dividedBy(3);
            try (Pipeline pipeline = new Pipeline(kafka, service, maxBlock, crashPoint)) {
                owner = true;
                lastFailure = "";
                log.info("Outbox relay owns the outbox of {}", service);
                publish(session, pipeline);
            }
        } finally {
            owner = false;
        }
    }

    private void publish(OwnerSession session, Pipeline pipeline) throws SQLException, InterruptedException {
        List<OutboxRow> rows = session.read();
        while (running) {
            if (rows.isEmpty()) {
                signal.tryAcquire(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
                signal.drainPermits();
                rows = session.read();
            } else {
                long roundBegan = System.nanoTime();
                sendingSince = sendingSince == null ? Instant.now() : sendingSince;
                pipeline.publish(rows, session::heartbeat);
                sendingSince = null;
                metrics.published(rows);
                crashPoint.reached(Moment.BEFORE_DELETE);
                letSomeGather(rows.size(), roundBegan);
                rows = session.deleteAndRead(rows);
            }
        }
    }

    private void letSomeGather(int sent, long roundBegan) throws InterruptedException {
        Duration left = gathering.after(sent, System.nanoTime()).minusNanos(System.nanoTime() - roundBegan);
        if (sent < settings.batchRows() && left.isPositive()) {
            Thread.sleep(left);
        }
    }

    private boolean pause(Duration duration) {
        try {
            Thread.sleep(duration);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread == null) {
            return;
        }
        try {
            // The batch in hand is finished if Kafka takes it; else its rows stay for the next start.
            if (!thread.join(STOP_TIMEOUT.dividedBy(2))) {
                thread.interrupt();
                thread.join(STOP_TIMEOUT.dividedBy(2));
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Started first and stopped last, so that the events of what is still being worked on go out too. */
    @Override
    public int getPhase() {
        return 0;
    }
}
