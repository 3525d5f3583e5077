package id.rewang.kit.messaging;

import id.rewang.kit.messaging.CloudEventHeaders.UnreadableRecord;
import id.rewang.kit.messaging.CrashPoint.Moment;
import id.rewang.kit.messaging.Failures.Kind;
import id.rewang.kit.messaging.InboxTable.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies each event exactly once, in the order of its key, by one handler. What the handler does, its outgoing events and
 * the key's new position commit together.
 *
 * <p>The records of a poll share a transaction. Should it fail, each is done again in one of its own, so that a record that
 * cannot be applied is found: its key is parked, and later events of the key are put behind it until it is redriven.
 */
final class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    /** Bound on one call of {@link #redrive}; what is left waits for the next. */
    private static final int MAX_REDRIVEN = 10_000;

    /** So often in a row nobody else can have been faster: the handler writes what it has not read. */
    private static final int MAX_STALE_ATTEMPTS = 10;

    private final EventHandler handler;
    private final InboxTable table;
    private final TransactionTemplate transaction;
    private final CrashPoint crashPoint;
    private final InboxMetrics metrics;

    Inbox(
            EventHandler handler,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            CrashPoint crashPoint,
            InboxMetrics metrics) {
        this.handler = handler;
        this.table = new InboxTable(jdbc, handler.consumer(), handler.topic());
        this.transaction = transaction;
        this.crashPoint = crashPoint;
        this.metrics = metrics;
    }

    EventHandler handler() {
        return handler;
    }

    /**
     * Applies the records or parks their keys; when it returns, all of them are taken care of.
     *
     * @throws RuntimeException when a failure has to be waited out; whatever was applied is skipped the next time
     */
    void receive(List<ConsumerRecord<String, String>> messages) {
        List<Received> events = readable(messages);
        Set<String> parked;
        try {
            parked = apply(events);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError failure) {
            log.info(
                    "{}: {} events are applied one by one, for together they failed: {}",
                    handler.consumer(),
                    events.size(),
                    failure.toString());
            parked = applyOneByOne(events);
        }
        parked.forEach(this::fillGap);
        crashPoint.reached(Moment.BEFORE_OFFSET);
    }

    private List<Received> readable(List<ConsumerRecord<String, String>> messages) {
        List<Received> events = new ArrayList<>(messages.size());
        for (ConsumerRecord<String, String> message : messages) {
            try {
                events.add(CloudEventHeaders.read(message));
            } catch (UnreadableRecord e) {
                log.error(
                        "{}: record {}-{}@{} is set aside: {}",
                        handler.consumer(),
                        message.topic(),
                        message.partition(),
                        message.offset(),
                        e.getMessage());
                table.setAside(message, String.valueOf(e.getMessage()));
                metrics.unreadable();
            }
        }
        return events;
    }

    private Set<String> applyOneByOne(List<Received> events) {
        Set<String> parked = new TreeSet<>();
        for (Received event : events) {
            try {
                parked.addAll(applyAlone(event));
            } catch (Exception | LinkageError | AssertionError | StackOverflowError failure) {
                throwIfPassing(failure);
                park(event, failure);
            }
        }
        return parked;
    }

    private Set<String> applyAlone(Received event) {
        for (int attempt = 1; ; attempt++) {
            try {
                return apply(List.of(event));
            } catch (RuntimeException failure) {
                if (Failures.kind(failure) != Kind.STALE || attempt == MAX_STALE_ATTEMPTS) {
                    throw failure;
                }
            }
        }
    }

    /** One transaction for all of them. Returns the keys among them whose events wait. */
    private Set<String> apply(List<Received> events) {
        if (events.isEmpty()) {
            return Set.of();
        }
        List<Received> due = new ArrayList<>(events.size());
        List<Received> behind = new ArrayList<>();
        Set<String> parked = inTransaction(() -> {
            due.clear();
            behind.clear();
            Map<String, KeyPosition> positions =
                    table.lock(events.stream().map(Received::key).collect(Collectors.toCollection(TreeSet::new)));
            for (Received event : events) {
                KeyPosition position = positions.getOrDefault(event.key(), KeyPosition.neverSeen(event.key()));
                boolean alreadyParked = position.parked();
                switch (position.take(event.sequence(), handler.stateTopic())) {
                    case NEXT -> due.add(event);
                    case ALREADY_APPLIED -> {}
                    case BEHIND -> {
                        behind.add(event);
                        if (!alreadyParked) {
                            table.park(event.key(), Reason.GAP, waitingFor(position.last() + 1), 0);
                        }
                    }
                }
            }
            handle(due);
            table.advance(positions.values());
            behind.forEach(table::putBehind);
            return behind.stream().map(Received::key).collect(Collectors.toCollection(TreeSet::new));
        });
        metrics.applied(due.size());
        metrics.skipped(events.size() - due.size() - behind.size());
        return parked;
    }

    private void handle(List<Received> due) {
        List<Received> wanted = due.stream()
                .filter(received -> handler.types().contains(received.event().type()))
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        handler.prepare(wanted.stream().map(Received::event).toList());
        for (Received received : wanted) {
            Handling.of(received, () -> handler.handle(received.event()));
        }
    }

    private void park(Received event, Throwable failure) {
        boolean parked = inTransaction(() -> {
            KeyPosition position = table.lockOne(event.key());
            if (event.sequence() <= position.last()) {
                return false;
            }
            if (!position.parked()) {
                table.park(event.key(), Reason.POISON, failure.toString(), 1);
            }
            table.putBehind(event);
            return true;
        });
        if (parked) {
            metrics.parked();
            log.error(
                    "{}: key {} is parked from {} {} (sequence {}) on, until it is redriven",
                    handler.consumer(),
                    event.key(),
                    event.event().type(),
                    event.event().id(),
                    event.sequence(),
                    failure);
        }
    }

    /** What waits for a missing event is applied when that event has come; what waits for an operator goes on waiting. */
    private void fillGap(String key) {
        boolean gap = table.parked(key)
                .filter(parked -> parked.reason() == Reason.GAP)
                .isPresent();
        if (gap) {
            applyWaiting(key);
        }
    }

    /**
     * Applies the waiting events of a key in order, each in a transaction of its own, up to the first that fails again.
     *
     * @return what became of it; empty if no event of the key waits
     */
    Optional<Redriven> redrive(String key) {
        return table.parked(key).isPresent() ? Optional.of(applyWaiting(key)) : Optional.empty();
    }

    private Redriven applyWaiting(String key) {
        int applied = 0;
        while (applied < MAX_REDRIVEN) {
            @Nullable Received[] inHand = new Received[1];
            try {
                boolean more = inTransaction(() -> applyFirstWaiting(key, inHand));
                if (!more) {
                    break;
                }
                applied++;
            } catch (Exception | LinkageError | AssertionError | StackOverflowError failure) {
                throwIfPassing(failure);
                String error = failure.toString();
                log.error("{}: {} of key {} failed again", handler.consumer(), inHand[0], key, failure);
                inTransaction(() -> {
                    table.lockOne(key);
                    table.park(key, Reason.POISON, error, 1);
                    return true;
                });
                return new Redriven(applied, table.waiting(key), error);
            }
        }
        metrics.applied(applied);
        return new Redriven(applied, table.waiting(key), null);
    }

    /** Returns whether there may be more to apply. */
    private boolean applyFirstWaiting(String key, @Nullable Received[] inHand) {
        KeyPosition position = table.lockOne(key);
        Optional<Received> first = table.firstWaiting(key);
        if (first.isEmpty()) {
            table.unpark(key);
            return false;
        }
        Received event = first.get();
        inHand[0] = event;
        KeyPosition unparked = KeyPosition.ofRow(key, position.last(), false);
        switch (unparked.take(event.sequence(), handler.stateTopic())) {
            case BEHIND -> {
                table.park(key, Reason.GAP, waitingFor(position.last() + 1), 0);
                return false;
            }
            case NEXT -> {
                handle(List.of(event));
                table.advance(List.of(unparked));
                table.removeWaiting(key, event.sequence());
            }
            case ALREADY_APPLIED -> table.removeWaiting(key, event.sequence());
        }
        return true;
    }

    private static String waitingFor(long sequence) {
        return "waiting for sequence " + sequence;
    }

    private static void throwIfPassing(Throwable failure) {
        if (Failures.kind(failure) == Kind.PASSING) {
            throw failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
