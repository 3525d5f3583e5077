package id.rewang.kit.messaging.demo;

import id.rewang.kit.messaging.Outbox;
import id.rewang.kit.messaging.OutgoingEvent;
import java.util.Arrays;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/** Announces amounts for a key, each call a transaction. */
public class Announcing {

    public static final String TYPE = "demo.Announced.v1";

    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final String topic;

    Announcing(Outbox outbox, TransactionTemplate transaction, String topic) {
        this.outbox = outbox;
        this.transaction = transaction;
        this.topic = topic;
    }

    public void announce(String key, long... amounts) {
        List<OutgoingEvent> events = Arrays.stream(amounts)
                .mapToObj(amount -> new OutgoingEvent(topic, key, TYPE, new Amount(amount), null))
                .toList();
        transaction.executeWithoutResult(status -> outbox.append(events));
    }
}
