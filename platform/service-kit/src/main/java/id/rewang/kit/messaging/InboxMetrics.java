package id.rewang.kit.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What became of the records of one consumer. */
final class InboxMetrics {

    private final Counter applied;
    private final Counter skipped;
    private final Counter parked;
    private final Counter unreadable;

    InboxMetrics(MeterRegistry registry, String consumer) {
        this.applied = counter(registry, consumer, "applied");
        this.skipped = counter(registry, consumer, "skipped");
        this.parked = counter(registry, consumer, "parked");
        this.unreadable = counter(registry, consumer, "unreadable");
    }

    private static Counter counter(MeterRegistry registry, String consumer, String outcome) {
        return Counter.builder("rewang.inbox.events")
                .description("Records received, by what became of them; skipped: had been applied before")
                .tag("consumer", consumer)
                .tag("outcome", outcome)
                .register(registry);
    }

    void applied(int events) {
        applied.increment(events);
    }

    void skipped(int events) {
        skipped.increment(events);
    }

    void parked() {
        parked.increment();
    }

    void unreadable() {
        unreadable.increment();
    }
}
