package id.rewang.procurement.kafka;

import id.rewang.kit.messaging.EventHandler;
import id.rewang.kit.messaging.IncomingEvent;
import id.rewang.kit.money.Money;
import id.rewang.procurement.order.OrderChanges;
import id.rewang.procurement.order.PurchaseOrder;
import id.rewang.procurement.order.RefusalReason;
import id.rewang.procurement.order.RefusalReason.Source;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What payment tells of an order: its funds, its bills, its payments. */
@Component
class PaymentNews implements EventHandler {

    private static final String FUNDS_RESERVED = "payment.FundsReserved.v1";
    private static final String FUNDS_REFUSED = "payment.FundsRefused.v1";
    private static final String BILL_ACCEPTED = "payment.BillAccepted.v1";
    private static final String BILL_REFUSED = "payment.BillRefused.v1";
    private static final String INSTRUCTED = "payment.PaymentInstructed.v1";
    private static final String SETTLED = "payment.PaymentSettled.v1";
    private static final String RETURNED = "payment.PaymentReturned.v1";
    private static final String RECONCILED = "payment.PaymentReconciled.v1";

    private final OrderLocks locks;
    private final OrderChanges changes;

    PaymentNews(OrderLocks locks, OrderChanges changes) {
        this.locks = locks;
        this.changes = changes;
    }

    @Override
    public String consumer() {
        return "procurement.payment.payment.events";
    }

    @Override
    public String topic() {
        return "payment.payment.events";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                FUNDS_RESERVED, FUNDS_REFUSED, BILL_ACCEPTED, BILL_REFUSED, INSTRUCTED, SETTLED, RETURNED, RECONCILED);
    }

    @Override
    public void prepare(List<IncomingEvent> events) {
        locks.lock(events, Set.of(FUNDS_REFUSED, SETTLED, RETURNED));
    }

    @Override
    public void handle(IncomingEvent event) {
        PurchaseOrder order = locks.orderOf(event);
        switch (event.type()) {
            case FUNDS_RESERVED -> fundsReserved(order, EventBody.read(event, FundsReserved.class));
            case FUNDS_REFUSED -> fundsRefused(order, EventBody.read(event, FundsRefused.class));
            case BILL_ACCEPTED -> billAccepted(order, EventBody.read(event, BillAccepted.class));
            case BILL_REFUSED -> billRefused(order, EventBody.read(event, BillRefused.class));
            case INSTRUCTED -> instructed(order, EventBody.read(event, PaymentInstructed.class));
            case SETTLED -> settled(order, EventBody.read(event, PaymentSettled.class));
            case RETURNED -> returned(order, EventBody.read(event, PaymentReturned.class));
            case RECONCILED -> reconciled(order, EventBody.read(event, PaymentReconciled.class));
            default -> throw new IllegalArgumentException(event.type());
        }
    }

    private void fundsReserved(PurchaseOrder order, FundsReserved news) {
        changes.hold(order, "FundsReserved", news.reservedAt(), () -> order.fundsReserved(news.round()));
    }

    private void fundsRefused(PurchaseOrder order, FundsRefused news) {
        List<RefusalReason> reasons = List.of(new RefusalReason(Source.funds, null, news.code(), news.message()));
        changes.make(order, () -> order.checkFailed(news.round(), reasons, news.refusedAt()));
    }

    private void billAccepted(PurchaseOrder order, BillAccepted news) {
        changes.take(
                order,
                "BillAccepted",
                news.acceptedAt(),
                news.invoiceNumber() + ", " + news.amount(),
                () -> order.billAccepted(news.paymentId(), news.billId(), news.handoverId(), news.amount()));
    }

    private void billRefused(PurchaseOrder order, BillRefused news) {
        String reasons =
                news.reasons().stream().map(BillRefused.Reason::message).collect(Collectors.joining("; "));
        changes.take(order, "BillRefused", news.refusedAt(), news.invoiceNumber() + ": " + reasons, order::billRefused);
    }

    private void instructed(PurchaseOrder order, PaymentInstructed news) {
        changes.take(
                order,
                "PaymentInstructed",
                news.instructedAt(),
                news.reference(),
                () -> order.paymentInstructed(news.paymentId()));
    }

    private void settled(PurchaseOrder order, PaymentSettled news) {
        changes.take(
                order,
                "PaymentSettled",
                news.settledAt(),
                "net " + news.net(),
                () -> order.paymentSettled(news.paymentId()));
        changes.make(order, () -> order.completeWhenDone(news.settledAt()));
    }

    private void returned(PurchaseOrder order, PaymentReturned news) {
        changes.take(
                order,
                "PaymentReturned",
                news.returnedAt(),
                news.reason(),
                () -> order.paymentReturned(news.paymentId()));
    }

    private void reconciled(PurchaseOrder order, PaymentReconciled news) {
        changes.take(
                order, "PaymentReconciled", news.reconciledAt(), null, () -> order.paymentReconciled(news.paymentId()));
    }

    record FundsReserved(int round, Instant reservedAt) {}

    record FundsRefused(int round, String code, String message, Instant refusedAt) {}

    record BillAccepted(
            UUID paymentId, UUID billId, UUID handoverId, String invoiceNumber, Money amount, Instant acceptedAt) {}

    record BillRefused(String invoiceNumber, List<Reason> reasons, Instant refusedAt) {

        record Reason(String code, String message) {}
    }

    record PaymentInstructed(UUID paymentId, String reference, Instant instructedAt) {}

    record PaymentSettled(UUID paymentId, Money net, Instant settledAt) {}

    record PaymentReturned(UUID paymentId, String reason, Instant returnedAt) {}

    record PaymentReconciled(UUID paymentId, Instant reconciledAt) {}
}
