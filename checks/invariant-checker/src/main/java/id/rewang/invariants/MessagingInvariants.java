package id.rewang.invariants;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every event sent arrives, in order and once, at every consumer; nothing is left lying about. */
final class MessagingInvariants {

    /** Who reads what of whom; a consumer's name is {@code <service>.<topic>}. */
    private record Subscription(Service producer, String topic, Service consumer) {}

    private static final List<Subscription> SUBSCRIPTIONS = List.of(
            new Subscription(Service.PROCUREMENT, "procurement.order.events", Service.CATALOG),
            new Subscription(Service.PROCUREMENT, "procurement.order.events", Service.PAYMENT),
            new Subscription(Service.CATALOG, "catalog.stock.events", Service.PROCUREMENT),
            new Subscription(Service.PAYMENT, "payment.payment.events", Service.PROCUREMENT),
            new Subscription(Service.CATALOG, "catalog.seller.state", Service.PROCUREMENT),
            new Subscription(Service.CATALOG, "catalog.product.state", Service.PROCUREMENT),
            new Subscription(Service.CATALOG, "catalog.payee.state", Service.PAYMENT));

    private MessagingInvariants() {}

    static List<Invariant> all() {
        List<Invariant> all = new ArrayList<>();
        for (Service service : Service.values()) {
            all.add(sent(service));
            all.add(notParked(service));
            all.add(readable(service));
        }
        SUBSCRIPTIONS.forEach(subscription -> all.add(applied(subscription)));
        return all;
    }

    private static Invariant sent(Service service) {
        return new WithinService(
                "messaging.sent." + service.id(),
                "Every event that " + service.id() + " wrote has left its outbox.",
                service,
                """
                select format('Event %s (%s, number %s of key %s on %s) is still in the outbox.',
                              position, type, sequence, aggregateid, aggregatetype)
                from outbox_event order by position
                """,
                true);
    }

    private static Invariant notParked(Service service) {
        return new WithinService(
                "messaging.parked." + service.id(),
                "No event waits parked at " + service.id() + ", but what an operator has noted and looks after.",
                service,
                """
                select format('Key %s of %s is parked (%s: %s), %s events wait.', k.key, k.topic, k.reason, k.error,
                              (select count(*) from parked_event e
                               where (e.consumer, e.topic, e.key) = (k.consumer, k.topic, k.key)))
                from parked_key k where k.note is null order by k.consumer, k.topic, k.key
                """,
                true);
    }

    /** One sentence for each parked key that an operator has noted. */
    static List<String> leftToOperators(Snapshot snapshot) throws SQLException {
        Findings left = new Findings();
        for (Service service : Service.values()) {
            snapshot.eachRow(
                    service,
                    "select format('Key %s of %s is parked at " + service.id()
                            + " (%s: %s); %s notes: %s', key, topic, reason, "
                            + "error, noted_by, note) from parked_key where note is not null order by topic, key",
                    row -> left.add(row.getString(1)));
        }
        return left.sentences();
    }

    private static Invariant readable(Service service) {
        return new WithinService(
                "messaging.readable." + service.id(),
                "Every record that " + service.id() + " read was an event.",
                service,
                """
                select format('Record %s of partition %s of %s is no event: %s.', record_offset, partition, topic, error)
                from unreadable_record order by topic, partition, record_offset
                """);
    }

    private static Invariant applied(Subscription subscription) {
        String consumer = subscription.consumer().id() + "." + subscription.topic();
        return new AcrossServices(
                "messaging.applied." + consumer,
                "%s has applied every event of %s, 1 to n, and no other."
                        .formatted(subscription.consumer().id(), subscription.topic()),
                new Question(
                        subscription.producer(),
                        "select key, last::text as value from outbox_sequence where topic = '%s'"
                                .formatted(subscription.topic())),
                new Question(
                        subscription.consumer(),
                        "select key, last_sequence::text as value from inbox where consumer = '%s' and topic = '%s'"
                                .formatted(consumer, subscription.topic())),
                (key, written, applied) -> unequal(subscription, key, written, applied));
    }

    private static Optional<String> unequal(
            Subscription subscription, String key, @Nullable String written, @Nullable String applied) {
        String numberWritten = written == null ? "0" : written;
        String numberApplied = applied == null ? "0" : applied;
        return numberWritten.equals(numberApplied)
                ? Optional.empty()
                : Optional.of("Key %s of %s: %s wrote %s events, %s applied up to number %s."
                        .formatted(
                                key,
                                subscription.topic(),
                                subscription.producer().id(),
                                numberWritten,
                                subscription.consumer().id(),
                                numberApplied));
    }
}
