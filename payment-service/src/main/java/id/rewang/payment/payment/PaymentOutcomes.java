package id.rewang.payment.payment;

import id.rewang.payment.bankorder.BankOrder;
import id.rewang.payment.bankorder.BankOrder.Obligation;
import id.rewang.payment.bankorder.ObligationOutcomes;
import id.rewang.payment.event.PaymentEvents;
import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the bank's final word about an attempt does to the payment. */
@Component
class PaymentOutcomes implements ObligationOutcomes {

    private final Payments payments;
    private final OpeningPayments opening;
    private final KeepingPayments keeping;
    private final PaymentEvents events;
    private final Clock clock;

    PaymentOutcomes(
            Payments payments, OpeningPayments opening, KeepingPayments keeping, PaymentEvents events, Clock clock) {
        this.payments = payments;
        this.opening = opening;
        this.keeping = keeping;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Obligation obligation() {
        return Obligation.PAYMENT;
    }

    @Override
    public Collection<UUID> purchaseOrders(BankOrder order) {
        return payments.find(order.facts().obligationId()).stream()
                .map(payment -> payment.facts().orderId())
                .toList();
    }

    @Override
    public void paid(BankOrder order) {
        OpenPayment open = opening.open(order.facts().obligationId());
        Payment payment = open.payment();
        payment.settle(order.facts().attempt(), order.facts().reference(), clock.instant())
                .ifPresent(settled -> {
                    keeping.keep(open, new Bookings(payment).settle());
                    events.publish(settled);
                });
    }

    @Override
    public void refused(BankOrder order) {
        OpenPayment open = opening.open(order.facts().obligationId());
        Payment payment = open.payment();
        boolean taxStaysReserved = taxIsOnItsWay(payment);
        payment.refuse(order.facts().attempt(), code(order), reason(order), clock.instant())
                .ifPresent(returned -> {
                    keeping.keep(open, new Bookings(payment).refuse(open.order(), taxStaysReserved));
                    events.publish(returned);
                });
    }

    @Override
    public void sentBack(BankOrder order) {
        OpenPayment open = opening.open(order.facts().obligationId());
        Payment payment = open.payment();
        boolean taxStaysReserved = taxIsOnItsWay(payment);
        payment.sendBack(order.facts().attempt(), code(order), reason(order), clock.instant())
                .ifPresent(returned -> {
                    keeping.keep(open, new Bookings(payment).sendBack(open.order(), taxStaysReserved));
                    events.publish(returned);
                });
    }

    private static boolean taxIsOnItsWay(Payment payment) {
        return payment.taxCash() == TaxCash.DEPOSITING || payment.taxCash() == TaxCash.DEPOSITED;
    }

    private static String code(BankOrder order) {
        return Objects.requireNonNullElse(order.progress().outcomeCode(), "UNKNOWN");
    }

    private static String reason(BankOrder order) {
        return Objects.requireNonNullElse(order.progress().outcomeReason(), "the bank gave no reason");
    }
}
