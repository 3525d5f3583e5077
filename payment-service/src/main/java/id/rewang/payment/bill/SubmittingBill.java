package id.rewang.payment.bill;

import com.github.f4b6a3.uuid.UuidCreator;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.bill.Bill.Invoice;
import id.rewang.payment.event.By;
import id.rewang.payment.event.PaymentEvent.BillAccepted;
import id.rewang.payment.event.PaymentEvent.BillRefused;
import id.rewang.payment.event.PaymentEvent.Reason;
import id.rewang.payment.event.PaymentEvents;
import id.rewang.payment.ledger.Ledger;
import id.rewang.payment.order.Handover;
import id.rewang.payment.order.Handovers;
import id.rewang.payment.order.OrderCopies;
import id.rewang.payment.order.OrderCopy;
import id.rewang.payment.payment.Bookings;
import id.rewang.payment.payment.Payment;
import id.rewang.payment.payment.Payments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A seller bills a handover. The three-way match decides at once; an accepted bill makes a payment due. */
@Component
public class SubmittingBill {

    private final OrderCopies orders;
    private final Handovers handovers;
    private final Bills bills;
    private final Payments payments;
    private final Ledger ledger;
    private final PaymentEvents events;
    private final Clock clock;

    SubmittingBill(
            OrderCopies orders,
            Handovers handovers,
            Bills bills,
            Payments payments,
            Ledger ledger,
            PaymentEvents events,
            Clock clock) {
        this.orders = orders;
        this.handovers = handovers;
        this.bills = bills;
        this.payments = payments;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @return the bill, accepted or refused with every reason
     */
    @Transactional
    public Bill submit(UUID orderId, UUID handoverId, Invoice invoice, Actor actor) {
        OrderCopy order = orders.lock(orderId).orElseThrow(() -> ProblemException.notFound("order", orderId));
        actor.mustShareRegion(order.facts().region(), "order", orderId);
        actor.mustBelongTo(order.facts().sellerId());
        Handover handover =
                handovers.find(handoverId).orElseThrow(() -> ProblemException.notFound("handover", handoverId));
        List<Bill> accepted = bills.acceptedOf(orderId);
        List<Reason> reasons = match(order, handover, accepted, invoice);
        UUID paymentId = reasons.isEmpty() ? UuidCreator.getTimeOrderedEpoch() : null;
        Bill bill = new Bill(
                UuidCreator.getTimeOrderedEpoch(),
                orderId,
                order.facts().round(),
                handoverId,
                order.facts().region(),
                order.facts().departmentId(),
                order.facts().sellerId(),
                invoice,
                reasons,
                actor.subject(),
                clock.instant(),
                paymentId);
        bills.insert(bill);
        if (paymentId == null) {
            events.publish(refused(bill));
        } else {
            makeDue(order, bill, paymentId, actor);
        }
        return bill;
    }

    private List<Reason> match(OrderCopy order, Handover handover, List<Bill> accepted, Invoice invoice) {
        List<Handover> billedBefore = accepted.stream()
                .flatMap(bill -> handovers.find(bill.handoverId()).stream())
                .toList();
        return new ThreeWayMatch(order, orders.lines(order.id()), handover, billedBefore, Bills.sum(accepted))
                .check(
                        invoice,
                        LocalDate.now(clock),
                        bills.isInvoiceUsed(order.facts().sellerId(), invoice.number()));
    }

    private void makeDue(OrderCopy order, Bill bill, UUID paymentId, Actor actor) {
        Instant now = bill.submittedAt();
        Payment payment = Payment.due(new Payment.Facts(
                paymentId,
                bill.id(),
                order.id(),
                bill.round(),
                bill.handoverId(),
                bill.region(),
                bill.departmentId(),
                bill.sellerId(),
                order.facts().method(),
                bill.invoice().amount(),
                now));
        payments.insert(payment);
        ledger.postAll(List.of(Bookings.bill(payment.facts())), now);
        events.publish(new BillAccepted(
                order.id(),
                bill.round(),
                bill.region(),
                bill.id(),
                bill.handoverId(),
                paymentId,
                bill.invoice().number(),
                bill.invoice().amount(),
                new By(actor.nip(), actor.subject(), actor.name(), actor.actingAs(Roles.SELLER)),
                now));
    }

    private static BillRefused refused(Bill bill) {
        return new BillRefused(
                bill.orderId(),
                bill.round(),
                bill.region(),
                bill.id(),
                bill.handoverId(),
                bill.invoice().number(),
                bill.reasons(),
                bill.submittedAt());
    }
}
