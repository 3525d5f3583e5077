package id.rewang.payment.treasury;

import id.rewang.payment.event.PaymentEvents;
import id.rewang.payment.payment.Bookings;
import id.rewang.payment.payment.KeepingPayments;
import id.rewang.payment.payment.OpenPayment;
import id.rewang.payment.payment.OpeningPayments;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The seller's bank has sent a direct payment back (retur SP2D); a new SP2D may pay it again. */
@Component
public class ReturningSp2d {

    private final OpeningPayments opening;
    private final KeepingPayments keeping;
    private final PaymentEvents events;
    private final Clock clock;

    ReturningSp2d(OpeningPayments opening, KeepingPayments keeping, PaymentEvents events, Clock clock) {
        this.opening = opening;
        this.keeping = keeping;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void sendBack(UUID paymentId, String code, String reason) {
        OpenPayment open = opening.open(paymentId);
        open.payment()
                .sendBack(open.payment().attempt(), code, reason, clock.instant())
                .ifPresent(returned -> {
                    keeping.keep(open, new Bookings(open.payment()).sendBack(open.order(), false));
                    events.publish(returned);
                });
    }
}
