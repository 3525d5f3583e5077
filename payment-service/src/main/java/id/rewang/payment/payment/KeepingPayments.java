package id.rewang.payment.payment;

import id.rewang.payment.ledger.Ledger;
import id.rewang.payment.ledger.Transfer;
import id.rewang.payment.order.OrderCopies;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes a payment, its order and the transfers between them, in the order of the locks. */
@Component
public class KeepingPayments {

    private final OrderCopies orders;
    private final Payments payments;
    private final Ledger ledger;
    private final Clock clock;

    KeepingPayments(OrderCopies orders, Payments payments, Ledger ledger, Clock clock) {
        this.orders = orders;
        this.payments = payments;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @throws id.rewang.payment.ledger.TransferRefused when one of the transfers is not to be booked
     */
    public void keep(OpenPayment open, List<Transfer> transfers) {
        payments.update(open.payment());
        orders.update(open.order());
        ledger.postAll(transfers, clock.instant());
    }
}
