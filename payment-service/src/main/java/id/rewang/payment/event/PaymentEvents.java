package id.rewang.payment.event;

import id.rewang.kit.messaging.Outbox;
import id.rewang.kit.messaging.OutgoingEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leaves payment's events in the outbox, keyed by order. */
@Component
public class PaymentEvents {

    public static final String TOPIC = "payment.payment.events";

    private final Outbox outbox;

    PaymentEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    public void publish(List<? extends PaymentEvent> events) {
        outbox.append(events.stream().map(event -> outgoing(event, null)).toList());
    }

    public void publish(PaymentEvent event) {
        publish(List.of(event));
    }

    /**
     * @param causationId id of the event that this one answers
     */
    public static OutgoingEvent outgoing(PaymentEvent event, @Nullable String causationId) {
        String type = "payment." + event.getClass().getSimpleName() + ".v1";
        return new OutgoingEvent(TOPIC, event.orderId().toString(), type, event, causationId);
    }
}
