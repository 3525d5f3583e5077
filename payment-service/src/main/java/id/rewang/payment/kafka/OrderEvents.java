package id.rewang.payment.kafka;

import id.rewang.kit.messaging.EventHandler;
import id.rewang.kit.messaging.IncomingEvent;
import id.rewang.kit.messaging.Outbox;
import id.rewang.kit.money.Money;
import id.rewang.payment.duty.Duties;
import id.rewang.payment.duty.Duty;
import id.rewang.payment.event.PaymentEvents;
import id.rewang.payment.fund.FollowingOrder;
import id.rewang.payment.fund.ReservingFunds;
import id.rewang.payment.fund.ReservingFunds.Submission;
import id.rewang.payment.ledger.Account;
import id.rewang.payment.ledger.Ledger;
import id.rewang.payment.order.Handover;
import id.rewang.payment.order.Handovers;
import id.rewang.payment.order.OrderCopies;
import id.rewang.payment.order.OrderCopy;
import id.rewang.payment.order.OrderLine;
import id.rewang.payment.payment.Payments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reacts to procurement's events. Orders submitted are decided for the whole batch at once before the events are gone through
 * one by one; of an order with more than one event in the batch only when its submission comes first.
 */
@Component
class OrderEvents implements EventHandler {

    private static final String PREFIX = "procurement.";

    static final Map<String, Class<? extends OrderEvent>> READ = Map.ofEntries(
            Map.entry("procurement.OrderSubmitted.v1", OrderEvent.Submitted.class),
            Map.entry("procurement.OrderIssued.v1", OrderEvent.Issued.class),
            Map.entry("procurement.OrderReduced.v1", OrderEvent.Reduced.class),
            Map.entry("procurement.OrderRefused.v1", OrderEvent.Ended.class),
            Map.entry("procurement.OrderRejected.v1", OrderEvent.Ended.class),
            Map.entry("procurement.OrderDeclined.v1", OrderEvent.Ended.class),
            Map.entry("procurement.OrderExpired.v1", OrderEvent.Ended.class),
            Map.entry("procurement.OrderCancelled.v1", OrderEvent.Ended.class),
            Map.entry("procurement.HandoverSigned.v1", OrderEvent.HandedOver.class),
            Map.entry("procurement.OrderCompleted.v1", OrderEvent.Completed.class));

    private final JsonMapper json;
    private final OrderCopies orders;
    private final Handovers handovers;
    private final ReservingFunds reservingFunds;
    private final FollowingOrder followingOrder;
    private final Payments payments;
    private final Duties duties;
    private final Ledger ledger;
    private final Outbox outbox;

    /** The events of the transaction on this thread that {@link #prepare} has dealt with already. */
    private final ThreadLocal<Set<String>> decided = ThreadLocal.withInitial(Set::of);

    OrderEvents(
            JsonMapper json,
            OrderCopies orders,
            Handovers handovers,
            ReservingFunds reservingFunds,
            FollowingOrder followingOrder,
            Payments payments,
            Duties duties,
            Ledger ledger,
            Outbox outbox) {
        this.json = json;
        this.orders = orders;
        this.handovers = handovers;
        this.reservingFunds = reservingFunds;
        this.followingOrder = followingOrder;
        this.payments = payments;
        this.duties = duties;
        this.ledger = ledger;
        this.outbox = outbox;
    }

    @Override
    public String consumer() {
        return "payment.procurement.order.events";
    }

    @Override
    public String topic() {
        return PREFIX + "order.events";
    }

    @Override
    public Set<String> types() {
        return READ.keySet();
    }

    @Override
    public void prepare(List<IncomingEvent> events) {
        Map<UUID, OrderCopy> known = orders.lock(
                events.stream().map(IncomingEvent::key).map(UUID::fromString).toList());
        Set<String> keys = new HashSet<>();
        List<IncomingEvent> submissions = new ArrayList<>();
        for (IncomingEvent event : events) {
            if (keys.add(event.key()) && event.type().equals("procurement.OrderSubmitted.v1")) {
                submissions.add(event);
            }
        }
        if (submissions.size() < events.size()) {
            lockAccounts(known);
        }
        submit(submissions, known);
        decided.set(Set.copyOf(submissions.stream().map(IncomingEvent::id).toList()));
    }

    /** The events that follow move the accounts one after the other, which must not lock them one after the other. */
    private void lockAccounts(Map<UUID, OrderCopy> known) {
        List<Account> accounts = new ArrayList<>();
        for (OrderCopy order : known.values()) {
            accounts.add(order.hold().fund());
            accounts.add(order.hold().counter());
        }
        ledger.lock(accounts);
    }

    private void submit(List<IncomingEvent> events, Map<UUID, OrderCopy> known) {
        Map<UUID, String> causes = new HashMap<>();
        List<Submission> submissions = new ArrayList<>();
        for (IncomingEvent event : events) {
            OrderEvent.Submitted submitted = (OrderEvent.Submitted) read(event);
            causes.put(submitted.orderId(), event.id());
            submissions.add(new Submission(facts(submitted), submitted.total()));
        }
        outbox.append(reservingFunds.reserve(submissions, known).stream()
                .map(answer -> PaymentEvents.outgoing(answer, causes.get(answer.orderId())))
                .toList());
    }

    @Override
    public void handle(IncomingEvent event) {
        if (decided.get().contains(event.id())) {
            return;
        }
        switch (read(event)) {
            case OrderEvent.Submitted submitted -> submit(List.of(event), orders.lock(List.of(submitted.orderId())));
            case OrderEvent.Issued issued -> issued(issued);
            case OrderEvent.Reduced reduced ->
                followingOrder.reduced(reduced.orderId(), reduced.round(), reduced.newTotal());
            case OrderEvent.Ended ended -> followingOrder.ended(ended.orderId(), ended.round());
            case OrderEvent.HandedOver handover -> handedOver(handover);
            case OrderEvent.Completed completed -> completed(completed);
        }
    }

    /** A payment that has come back meanwhile opens the order again; it will be completed anew. */
    private void completed(OrderEvent.Completed completed) {
        if (!payments.hasUnpaid(completed.orderId())) {
            followingOrder.completed(completed.orderId(), completed.round());
        }
    }

    private void issued(OrderEvent.Issued issued) {
        followingOrder.issued(issued.orderId(), issued.round(), issued.number(), issued.total());
        orders.putLines(
                issued.orderId(),
                issued.lines().stream()
                        .map(line -> new OrderLine(
                                line.lineNo(),
                                line.productId(),
                                line.productName(),
                                line.taxClass(),
                                line.quantity(),
                                line.unitPrice()))
                        .toList());
        record(issued.orderId(), Duty.DRAFT, issued.draftedBy(), issued.issuedAt());
        record(issued.orderId(), Duty.APPROVE, issued.approvedBy(), issued.issuedAt());
    }

    private void handedOver(OrderEvent.HandedOver signed) {
        OrderEvent.Fine fine = signed.fine();
        handovers.insert(new Handover(
                signed.handoverId(),
                signed.orderId(),
                signed.number(),
                signed.lines().stream()
                        .map(line -> new Handover.Line(
                                line.lineNo(), line.productId(), line.quantity(), line.unitPrice(), line.amount()))
                        .toList(),
                signed.amount(),
                fine == null ? Money.ZERO : fine.amount(),
                signed.payable(),
                signed.signedAt()));
        if (fine != null) {
            followingOrder.fined(signed.orderId(), signed.round(), fine.amount());
        }
        duties.record(signed.orderId(), Duty.CHECK_GOODS, List.copyOf(signed.checkedBy()), signed.signedAt());
        record(signed.orderId(), Duty.SIGN_HANDOVER, signed.signedBy(), signed.signedAt());
    }

    private void record(UUID order, Duty duty, OrderEvent.Person person, java.time.Instant at) {
        String nip = person.nip();
        if (nip != null) {
            duties.record(order, duty, List.of(nip), at);
        }
    }

    private OrderEvent read(IncomingEvent event) {
        return json.readValue(event.body(), Objects.requireNonNull(READ.get(event.type())));
    }

    private static OrderCopy.Facts facts(OrderEvent.Submitted submitted) {
        return new OrderCopy.Facts(
                submitted.orderId(),
                submitted.round(),
                submitted.region(),
                submitted.departmentId(),
                submitted.sellerId(),
                submitted.paymentMethod(),
                submitted.fiscalYear(),
                submitted.accountCode(),
                submitted.accountingDate());
    }
}
