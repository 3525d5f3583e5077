package id.rewang.procurement.order;

import id.rewang.kit.money.Money;
import id.rewang.procurement.order.OrderEvent.CheckedLine;
import id.rewang.procurement.order.OrderEvent.GoodsReceived;
import id.rewang.procurement.order.OrderEvent.HandoverSigned;
import id.rewang.procurement.order.OrderEvent.IssuedLine;
import id.rewang.procurement.order.OrderEvent.OrderAccepted;
import id.rewang.procurement.order.OrderEvent.OrderApproved;
import id.rewang.procurement.order.OrderEvent.OrderCancelled;
import id.rewang.procurement.order.OrderEvent.OrderCompleted;
import id.rewang.procurement.order.OrderEvent.OrderDeclined;
import id.rewang.procurement.order.OrderEvent.OrderExpired;
import id.rewang.procurement.order.OrderEvent.OrderIssued;
import id.rewang.procurement.order.OrderEvent.OrderReduced;
import id.rewang.procurement.order.OrderEvent.OrderRefused;
import id.rewang.procurement.order.OrderEvent.OrderRejected;
import id.rewang.procurement.order.OrderEvent.OrderSubmitted;
import id.rewang.procurement.order.OrderEvent.PricedLine;
import id.rewang.procurement.order.OrderEvent.ReducedLine;
import id.rewang.procurement.order.OrderEvent.Reduction;
import id.rewang.procurement.order.OrderEvent.SentLine;
import id.rewang.procurement.order.OrderEvent.ShipmentDispatched;
import id.rewang.procurement.order.OrderPayment.State;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One order of one department at one seller. Every transition is a method that returns what happened, or throws
 * {@link IllegalTransition} and changes nothing; what has already happened, or belongs to another round, gives nothing.
 *
 * <p>The order keeps its own share of the budget line: {@link #committed} while it is open, {@link #realised} once paid.
 */
@Entity
@Table(name = "purchase_order")
public class PurchaseOrder {

    public static final int MAX_LINES = 100;

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private UUID departmentId;
    private UUID budgetLineId;
    private String accountCode;
    private int fiscalYear;
    private UUID sellerId;
    private String sellerName;

    @Enumerated(EnumType.STRING)
    private PaymentMethod paymentMethod;

    private LocalDate neededBy;
    private String deliveryAddress;
    private @Nullable String rupCode;
    private @Nullable String externalOrderNumber;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    private int round;
    private boolean stockHeld;
    private boolean fundsHeld;

    @Column(name = "total_minor")
    private Money total;

    @Column(name = "committed_minor")
    private Money committed;

    @Column(name = "realised_minor")
    private Money realised;

    /** Worth of what was handed over with both signatures, before fines. */
    @Column(name = "handed_over_minor")
    private Money handedOver;

    /** The same less fines: what the seller may bill. */
    @Column(name = "payable_minor")
    private Money payable;

    private @Nullable String number;

    @Embedded
    @AttributeOverride(name = "nip", column = @Column(name = "drafted_by_nip"))
    @AttributeOverride(name = "subject", column = @Column(name = "drafted_by_subject"))
    @AttributeOverride(name = "name", column = @Column(name = "drafted_by_name"))
    @AttributeOverride(name = "role", column = @Column(name = "drafted_by_role"))
    private Person draftedBy;

    @Embedded
    @AttributeOverride(name = "nip", column = @Column(name = "approved_by_nip"))
    @AttributeOverride(name = "subject", column = @Column(name = "approved_by_subject"))
    @AttributeOverride(name = "name", column = @Column(name = "approved_by_name"))
    @AttributeOverride(name = "role", column = @Column(name = "approved_by_role"))
    private @Nullable Person approvedBy;

    private Instant createdAt;
    private @Nullable Instant submittedAt;
    private @Nullable Instant issuedAt;
    private @Nullable Instant acceptBy;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant completedAt;
    private @Nullable Instant closedAt;
    private boolean handoverOverdue;
    private int acts;
    private @Nullable Integer ratingScore;
    private @Nullable String ratingComment;

    @OneToMany(cascade = CascadeType.PERSIST, orphanRemoval = true)
    @JoinColumn(name = "order_id", insertable = false, updatable = false)
    @OrderBy("lineNo")
    private List<OrderLine> lines = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "order_id", insertable = false, updatable = false)
    @OrderBy("paymentId")
    private List<OrderPayment> payments = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "refusal_reason", joinColumns = @JoinColumn(name = "order_id"))
    @OrderBy("round, no")
    private List<RecordedReason> refusals = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected PurchaseOrder() {}

    private PurchaseOrder(UUID id, OrderDraft draft, Person by, Instant at) {
        this.id = id;
        this.region = draft.region();
        this.departmentId = draft.departmentId();
        this.state = OrderState.DRAFT;
        this.committed = Money.ZERO;
        this.realised = Money.ZERO;
        this.handedOver = Money.ZERO;
        this.payable = Money.ZERO;
        this.createdAt = at;
        this.draftedBy = by;
        take(draft);
    }

    public static PurchaseOrder draft(UUID id, OrderDraft draft, Person by, Instant at) {
        return new PurchaseOrder(id, draft, by, at);
    }

    // ---- until the order is issued

    /** Writes the draft anew; a refused order becomes a draft again. */
    public List<OrderEvent> revise(OrderDraft draft, Person by) {
        return switch (state) {
            case DRAFT, REFUSED -> {
                state = OrderState.DRAFT;
                draftedBy = by;
                closedAt = null;
                take(draft);
                yield List.of();
            }
            case SUBMITTED, AWAITING_APPROVAL, ISSUED, ACCEPTED, COMPLETED, REJECTED, DECLINED, EXPIRED, CANCELLED ->
                throw illegal("revision");
        };
    }

    /** Opens the next round: budget is committed, stock and funds are asked for. */
    public List<OrderEvent> submit(Person by, Instant at, LocalDate accountingDate) {
        return switch (state) {
            case DRAFT, REFUSED -> {
                nextRound(by, at);
                state = OrderState.SUBMITTED;
                committed = total;
                yield List.of(new OrderSubmitted(
                        id,
                        round,
                        region,
                        departmentId,
                        sellerId,
                        paymentMethod,
                        fiscalYear,
                        accountCode,
                        lines.stream()
                                .map(l -> new PricedLine(l.lineNo(), l.productId(), l.quantity(), l.unitPrice()))
                                .toList(),
                        total,
                        by,
                        at,
                        accountingDate));
            }
            case SUBMITTED -> List.of();
            case AWAITING_APPROVAL, ISSUED, ACCEPTED, COMPLETED, REJECTED, DECLINED, EXPIRED, CANCELLED ->
                throw illegal("submission");
        };
    }

    /** Policy or budget say no at once. The attempt counts as a round of its own. */
    public List<OrderEvent> refuseAtOnce(List<RefusalReason> reasons, Person by, Instant at) {
        return switch (state) {
            case DRAFT, REFUSED -> {
                nextRound(by, at);
                yield refuse(reasons, at);
            }
            // The budget was spent by somebody else between the check and the commitment.
            case SUBMITTED -> refuse(reasons, at);
            case AWAITING_APPROVAL, ISSUED, ACCEPTED, COMPLETED, REJECTED, DECLINED, EXPIRED, CANCELLED ->
                throw illegal("submission");
        };
    }

    public boolean mayBeSubmitted() {
        return state == OrderState.DRAFT || state == OrderState.REFUSED;
    }

    public boolean stockReserved(int ofRound) {
        if (isAnswerLate(ofRound) || stockHeld) {
            return false;
        }
        stockHeld = true;
        awaitApprovalWhenHeld();
        return true;
    }

    public boolean fundsReserved(int ofRound) {
        if (isAnswerLate(ofRound) || fundsHeld) {
            return false;
        }
        fundsHeld = true;
        awaitApprovalWhenHeld();
        return true;
    }

    /** Stock or funds could not be held. */
    public List<OrderEvent> checkFailed(int ofRound, List<RefusalReason> reasons, Instant at) {
        return isAnswerLate(ofRound) ? List.of() : refuse(reasons, at);
    }

    /**
     * Approves and issues, without the lines struck out.
     *
     * @param number draws the order's number, once it is certain that one is needed
     * @throws LineFault when a struck line does not exist, is named twice, or none would be left
     */
    public List<OrderEvent> approve(
            List<StruckLine> struck, Person by, Instant at, Instant answerBy, Supplier<String> number) {
        return switch (state) {
            case AWAITING_APPROVAL -> {
                List<OrderLine> fallAway = linesToStrike(struck);
                List<OrderEvent> events = new ArrayList<>();
                events.add(new OrderApproved(id, round, region, by, at));
                if (!fallAway.isEmpty()) {
                    String explanation = String.join(
                            "; ", struck.stream().map(StruckLine::reason).toList());
                    events.add(reduce(Reduction.LINE_STRUCK, fallAway, explanation, by, at));
                }
                events.add(issue(number.get(), by, at, answerBy));
                yield events;
            }
            case ISSUED -> List.of();
            case DRAFT, SUBMITTED, ACCEPTED, COMPLETED, REFUSED, REJECTED, DECLINED, EXPIRED, CANCELLED ->
                throw illegal("approval");
        };
    }

    public List<OrderEvent> reject(String reason, Person by, Instant at) {
        return switch (state) {
            case AWAITING_APPROVAL -> {
                exit(OrderState.REJECTED, at);
                yield List.of(new OrderRejected(id, round, region, reason, by, at));
            }
            case REJECTED -> List.of();
            case DRAFT, SUBMITTED, ISSUED, ACCEPTED, COMPLETED, REFUSED, DECLINED, EXPIRED, CANCELLED ->
                throw illegal("rejection");
        };
    }

    /** The department withdraws, until the first dispatch. */
    public List<OrderEvent> cancel(String reason, Person by, Instant at) {
        return switch (state) {
            case DRAFT, SUBMITTED, AWAITING_APPROVAL, ISSUED -> cancelled(reason, by, at);
            case ACCEPTED -> {
                if (isAnythingDispatched()) {
                    throw notPossible("Goods of this order have been dispatched, so it cannot be cancelled any more");
                }
                yield cancelled(reason, by, at);
            }
            case CANCELLED -> List.of();
            case COMPLETED, REFUSED, REJECTED, DECLINED, EXPIRED -> throw illegal("cancellation");
        };
    }

    // ---- with the seller

    public List<OrderEvent> accept(Person by, Instant at) {
        return switch (state) {
            case ISSUED -> {
                requireInTime(at);
                state = OrderState.ACCEPTED;
                acceptedAt = at;
                yield List.of(new OrderAccepted(id, round, region, by, at));
            }
            case ACCEPTED -> List.of();
            case DRAFT, SUBMITTED, AWAITING_APPROVAL, COMPLETED, REFUSED, REJECTED, DECLINED, EXPIRED, CANCELLED ->
                throw illegal("acceptance");
        };
    }

    public List<OrderEvent> decline(String reason, Person by, Instant at) {
        return switch (state) {
            case ISSUED -> {
                exit(OrderState.DECLINED, at);
                yield List.of(new OrderDeclined(id, round, region, reason, by, at));
            }
            case DECLINED -> List.of();
            case DRAFT, SUBMITTED, AWAITING_APPROVAL, ACCEPTED, COMPLETED, REFUSED, REJECTED, EXPIRED, CANCELLED ->
                throw illegal("decline");
        };
    }

    /** A deadline passed. One that the order has already met, or of another round, changes nothing. */
    public List<OrderEvent> deadlinePassed(OrderDeadline deadline, int ofRound, Instant at) {
        if (ofRound != round || deadline != runningDeadline()) {
            return List.of();
        }
        if (deadline == OrderDeadline.HANDOVER) {
            handoverOverdue = true;
            return List.of();
        }
        exit(OrderState.EXPIRED, at);
        return List.of(new OrderExpired(id, round, region, deadline, at));
    }

    // ---- delivery and handover

    /**
     * @throws LineFault when a line does not exist, is named twice, or more is sent than is open
     */
    public List<OrderEvent> dispatch(UUID shipmentId, List<SentQuantity> quantities, Person by, Instant at) {
        requireAccepted("shipments");
        List<OrderLine> named = distinctLines(quantities, SentQuantity::lineNo);
        List<SentLine> sent = new ArrayList<>();
        for (int i = 0; i < quantities.size(); i++) {
            SentQuantity wanted = quantities.get(i);
            OrderLine line = named.get(i);
            if (wanted.quantity() > line.open()) {
                throw new LineFault(i, "quantity", "more-than-open", "only " + line.open() + " can still be sent");
            }
            sent.add(new SentLine(line.lineNo(), line.productId(), wanted.quantity()));
        }
        sent.forEach(s -> line(s.lineNo()).orElseThrow().dispatch(s.quantity()));
        return List.of(new ShipmentDispatched(id, round, region, shipmentId, sent, by, at));
    }

    /**
     * What the goods receiver found.
     *
     * @throws LineFault when a line does not exist, is named twice, or more is checked than is on its way
     */
    public List<OrderEvent> receive(
            UUID receiptId, UUID shipmentId, List<CheckedQuantity> checks, Person by, Instant at) {
        requireAccepted("goods-receipts");
        List<OrderLine> named = distinctLines(checks, CheckedQuantity::lineNo);
        List<CheckedLine> checked = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            CheckedQuantity check = checks.get(i);
            OrderLine line = named.get(i);
            if ((long) check.accepted() + check.rejected() > line.inTransit()) {
                throw new LineFault(i, "accepted", "more-than-sent", "only " + line.inTransit() + " are on their way");
            }
            checked.add(new CheckedLine(
                    line.lineNo(), line.productId(), check.accepted(), check.rejected(), check.reason()));
        }
        checks.forEach(c -> line(c.lineNo()).orElseThrow().check(c.accepted(), c.rejected()));
        return List.of(new GoodsReceived(id, round, region, shipmentId, receiptId, checked, by, at));
    }

    /** Gives up what is still open; what is on its way may still arrive. */
    public List<OrderEvent> shortClose(String explanation, Person by, Instant at) {
        requireAccepted("short-closure");
        if (!isAnythingDispatched()) {
            throw notPossible("Nothing of this order has been dispatched: cancel it");
        }
        List<OrderLine> open = lines.stream().filter(l -> l.open() > 0).toList();
        if (open.isEmpty()) {
            throw notPossible("Nothing of this order is open");
        }
        List<OrderEvent> events = new ArrayList<>();
        events.add(reduce(Reduction.SHORT_CLOSED, open, explanation, by, at));
        events.addAll(completeWhenDone(at));
        return events;
    }

    /**
     * Puts accepted quantities, per line, into a handover that now waits for its signatures.
     *
     * @throws IllegalTransition when there is nothing to hand over
     */
    public List<OrderEvent> drawUpHandover(Map<Integer, Integer> quantities) {
        requireAccepted("handovers");
        if (quantities.isEmpty()) {
            throw notPossible("Nothing was accepted that is not handed over already");
        }
        quantities.forEach((lineNo, quantity) -> line(lineNo).orElseThrow().handOver(quantity));
        return List.of();
    }

    /** Both sides have signed. */
    public List<OrderEvent> handoverSigned(HandoverSigned signed, Instant at) {
        requireAccepted("signatures");
        if (!unsigned().isPositive() || signed.amount().compareTo(unsigned()) > 0) {
            throw notPossible("No handover of this order waits for a signature");
        }
        handedOver = handedOver.plus(signed.amount());
        payable = payable.plus(signed.payable());
        handoverOverdue = handoverOverdue && awaitsHandover();
        List<OrderEvent> events = new ArrayList<>();
        events.add(signed);
        events.addAll(completeWhenDone(at));
        return events;
    }

    // ---- money, as payment tells it

    /**
     * A bill for a handover was found right and will be paid.
     *
     * @throws IllegalTransition when more would be billed than is payable, which payment must never accept
     */
    public boolean billAccepted(UUID paymentId, UUID billId, UUID handoverId, Money amount) {
        if (!isPayable() || payment(paymentId).isPresent()) {
            return false;
        }
        if (sumOfPayments(State.values()).plus(amount).compareTo(payable) > 0) {
            throw notPossible("Only " + payable + " of this order is payable");
        }
        payments.add(new OrderPayment(paymentId, id, billId, handoverId, amount));
        return true;
    }

    /** Whether a refused bill concerns this order; it changes nothing but its timeline. */
    public boolean billRefused() {
        return isPayable();
    }

    public boolean paymentInstructed(UUID paymentId) {
        Optional<OrderPayment> payment = payableIn(paymentId, State.BILLED, State.RETURNED);
        payment.ifPresent(p -> p.become(State.INSTRUCTED));
        return payment.isPresent();
    }

    /** The seller has the money: the budget is realised. */
    public boolean paymentSettled(UUID paymentId) {
        Optional<OrderPayment> payment = payableIn(paymentId, State.BILLED, State.INSTRUCTED, State.RETURNED);
        payment.ifPresent(p -> {
            p.become(State.SETTLED);
            committed = committed.minus(p.amount());
            realised = realised.plus(p.amount());
        });
        return payment.isPresent();
    }

    /** Completes the order when nothing is outstanding and everything handed over is paid. */
    public List<OrderEvent> completeWhenDone(Instant at) {
        Money paid = sumOfPayments(State.SETTLED);
        if (state != OrderState.ACCEPTED || !isEverythingHandedOver() || !paid.equals(payable)) {
            return List.of();
        }
        exit(OrderState.COMPLETED, at);
        completedAt = at;
        return List.of(new OrderCompleted(id, round, region, paid, at));
    }

    /** The money came back. Where it had counted as paid it is committed again, and a completed order is open again. */
    public boolean paymentReturned(UUID paymentId) {
        Optional<OrderPayment> payment = payableIn(paymentId, State.BILLED, State.INSTRUCTED, State.SETTLED);
        payment.ifPresent(p -> {
            if (p.is(State.SETTLED)) {
                realised = realised.minus(p.amount());
                committed = committed.plus(p.amount());
                state = OrderState.ACCEPTED;
                completedAt = null;
                closedAt = null;
            }
            p.become(State.RETURNED);
            p.reconcile(false);
        });
        return payment.isPresent();
    }

    public boolean paymentReconciled(UUID paymentId) {
        Optional<OrderPayment> payment =
                payment(paymentId).filter(p -> isPayable() && !p.is(State.RETURNED) && !p.reconciled());
        payment.ifPresent(p -> p.reconcile(true));
        return payment.isPresent();
    }

    // ---- afterwards

    public List<OrderEvent> rate(int score, @Nullable String comment) {
        if (state != OrderState.COMPLETED) {
            throw illegal("rating");
        }
        ratingScore = score;
        ratingComment = comment;
        return List.of();
    }

    // ---- what can be asked of an order

    /** What people can do with the order as it stands, as the API calls it. */
    public List<String> possible() {
        return switch (state) {
            case DRAFT -> List.of("revision", "submission", "cancellation");
            case SUBMITTED -> List.of("cancellation");
            case AWAITING_APPROVAL -> List.of("approval", "rejection", "cancellation");
            case ISSUED -> List.of("acceptance", "decline", "cancellation");
            case ACCEPTED -> possibleOnceAccepted();
            case COMPLETED -> List.of("rating");
            case REFUSED -> List.of("revision", "submission");
            case REJECTED, DECLINED, EXPIRED, CANCELLED -> List.of();
        };
    }

    /**
     * @throws IllegalTransition when nothing is on its way
     */
    public void requireGoodsToCheck() {
        requireAccepted("photos");
        if (lines.stream().noneMatch(l -> l.inTransit() > 0)) {
            throw notPossible("Nothing of the purchase order is on its way");
        }
    }

    /** What the order waits for with a clock running, if anything. */
    public @Nullable OrderDeadline runningDeadline() {
        return switch (state) {
            case SUBMITTED -> OrderDeadline.CHECKS;
            case ISSUED -> OrderDeadline.ACCEPTANCE;
            case ACCEPTED -> awaitsHandover() ? OrderDeadline.HANDOVER : null;
            case DRAFT, AWAITING_APPROVAL, COMPLETED, REFUSED, REJECTED, DECLINED, EXPIRED, CANCELLED -> null;
        };
    }

    /** Whether something was accepted for which not both sides have signed yet. */
    public boolean awaitsHandover() {
        return lines.stream().anyMatch(l -> l.accepted() > l.handedOver())
                || unsigned().isPositive();
    }

    public Progress progress() {
        long dispatched =
                lines.stream().mapToLong(l -> l.dispatched() - l.rejected()).sum();
        long accepted = lines.stream().mapToLong(OrderLine::accepted).sum();
        long remaining = lines.stream().mapToLong(OrderLine::remaining).sum();
        return new Progress(
                Progress.Degree.of(dispatched, dispatched == remaining),
                Progress.Degree.of(accepted, accepted == remaining),
                paymentProgress(sumOfPayments(State.values())),
                paymentProgress(sumOfPayments(State.SETTLED)),
                paymentProgress(sumOfPayments(State.INSTRUCTED, State.SETTLED)),
                paymentProgress(payments.stream()
                        .filter(OrderPayment::reconciled)
                        .map(OrderPayment::amount)
                        .reduce(Money.ZERO, Money::plus)));
    }

    /** Why the last round was refused. */
    public List<RefusalReason> refusalReasons() {
        return refusals.stream()
                .filter(r -> r.round() == round)
                .map(RecordedReason::reason)
                .toList();
    }

    /** What {@link #stockReserved} and {@link #fundsReserved} change, and the acts that they are noted with. */
    CheckedOrders.Checks checks() {
        return new CheckedOrders.Checks(id, version, state, stockHeld, fundsHeld, acts);
    }

    /** Gives the next place in the order's list of acts. */
    int nextActNo() {
        return ++acts;
    }

    // ---- inside

    private void take(OrderDraft draft) {
        budgetLineId = draft.budgetLineId();
        accountCode = draft.accountCode();
        fiscalYear = draft.fiscalYear();
        sellerId = draft.sellerId();
        sellerName = draft.sellerName();
        paymentMethod = draft.paymentMethod();
        neededBy = draft.neededBy();
        deliveryAddress = draft.deliveryAddress();
        rupCode = draft.rupCode();
        externalOrderNumber = draft.externalOrderNumber();
        total = fill(draft.lines());
    }

    private Money fill(List<OrderDraft.Line> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            OrderDraft.Line line = wanted.get(i);
            if (i < lines.size()) {
                lines.get(i).become(line.product(), line.quantity());
            } else {
                lines.add(new OrderLine(id, i + 1, line.product(), line.quantity()));
            }
        }
        lines.subList(wanted.size(), lines.size()).clear();
        return lines.stream().map(OrderLine::amount).reduce(Money.ZERO, Money::plus);
    }

    private void nextRound(Person by, Instant at) {
        round++;
        stockHeld = false;
        fundsHeld = false;
        draftedBy = by;
        submittedAt = at;
        closedAt = null;
    }

    private List<OrderEvent> refuse(List<RefusalReason> reasons, Instant at) {
        for (int i = 0; i < reasons.size(); i++) {
            refusals.add(RecordedReason.of(round, i + 1, reasons.get(i)));
        }
        exit(OrderState.REFUSED, at);
        return List.of(new OrderRefused(id, round, region, reasons, at));
    }

    private List<String> possibleOnceAccepted() {
        boolean open = lines.stream().anyMatch(l -> l.open() > 0);
        List<String> possible = new ArrayList<>();
        if (open) {
            possible.add("shipments");
            possible.add(isAnythingDispatched() ? "short-closure" : "cancellation");
        }
        if (lines.stream().anyMatch(l -> l.inTransit() > 0)) {
            possible.add("goods-receipts");
        }
        if (lines.stream().anyMatch(l -> l.accepted() > l.handedOver())) {
            possible.add("handovers");
        }
        if (unsigned().isPositive()) {
            possible.add("signatures");
        }
        return possible;
    }

    private boolean isAnswerLate(int ofRound) {
        return state != OrderState.SUBMITTED || ofRound != round;
    }

    private void awaitApprovalWhenHeld() {
        if (stockHeld && fundsHeld) {
            state = OrderState.AWAITING_APPROVAL;
        }
    }

    private List<OrderLine> linesToStrike(List<StruckLine> struck) {
        List<OrderLine> fallAway = distinctLines(struck, StruckLine::lineNo);
        if (fallAway.size() == lines.size()) {
            throw new LineFault(0, "lineNo", "nothing-left", "no line would be left; reject the order instead");
        }
        return fallAway;
    }

    private OrderIssued issue(String drawnNumber, Person by, Instant at, Instant answerBy) {
        state = OrderState.ISSUED;
        number = drawnNumber;
        approvedBy = by;
        issuedAt = at;
        acceptBy = answerBy;
        return new OrderIssued(
                id,
                round,
                region,
                departmentId,
                sellerId,
                drawnNumber,
                paymentMethod,
                fiscalYear,
                accountCode,
                lines.stream()
                        .filter(l -> l.remaining() > 0)
                        .map(l -> new IssuedLine(
                                l.lineNo(), l.productId(), l.productName(), l.taxClass(), l.remaining(), l.unitPrice()))
                        .toList(),
                total,
                answerBy,
                draftedBy,
                by,
                at);
    }

    private OrderReduced reduce(Reduction why, List<OrderLine> fallAway, String explanation, Person by, Instant at) {
        List<ReducedLine> reductions = new ArrayList<>();
        for (OrderLine line : fallAway) {
            int quantity = line.reduceByOpen();
            Money amount = line.priceOf(quantity);
            total = total.minus(amount);
            committed = committed.minus(amount);
            reductions.add(new ReducedLine(line.lineNo(), line.productId(), quantity, amount));
        }
        return new OrderReduced(id, round, region, why, explanation, reductions, total, by, at);
    }

    private List<OrderEvent> cancelled(String reason, Person by, Instant at) {
        exit(OrderState.CANCELLED, at);
        return List.of(new OrderCancelled(id, round, region, reason, by, at));
    }

    /** Leaves the process: whatever budget is still committed goes back. */
    private void exit(OrderState to, Instant at) {
        state = to;
        committed = Money.ZERO;
        closedAt = at;
    }

    /** Worth of what stands in handovers that are not signed by both sides yet. */
    private Money unsigned() {
        return lines.stream()
                .map(l -> l.priceOf(l.handedOver()))
                .reduce(Money.ZERO, Money::plus)
                .minus(handedOver);
    }

    private boolean isEverythingHandedOver() {
        return lines.stream().allMatch(l -> l.handedOver() == l.remaining()) && !awaitsHandover();
    }

    private boolean isAnythingDispatched() {
        return lines.stream().anyMatch(l -> l.dispatched() > 0);
    }

    private boolean isPayable() {
        return state == OrderState.ACCEPTED || state == OrderState.COMPLETED;
    }

    private Progress.Degree paymentProgress(Money sum) {
        return Progress.Degree.of(sum.minor(), isEverythingHandedOver() && sum.equals(payable));
    }

    private Money sumOfPayments(State... states) {
        Collection<State> counted = List.of(states);
        return payments.stream()
                .filter(p -> counted.contains(p.state()))
                .map(OrderPayment::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private Optional<OrderPayment> payment(UUID paymentId) {
        return payments.stream().filter(p -> p.paymentId().equals(paymentId)).findFirst();
    }

    private Optional<OrderPayment> payableIn(UUID paymentId, State... states) {
        return payment(paymentId).filter(p -> isPayable() && List.of(states).contains(p.state()));
    }

    private Optional<OrderLine> line(int lineNo) {
        return lines.stream().filter(l -> l.lineNo() == lineNo).findFirst();
    }

    private <T> List<OrderLine> distinctLines(List<T> named, ToIntFunction<T> lineNo) {
        List<OrderLine> found = new ArrayList<>();
        for (T entry : named) {
            int position = found.size();
            int no = lineNo.applyAsInt(entry);
            OrderLine line = line(no).orElseThrow(
                            () -> new LineFault(position, "lineNo", "unknown-line", "there is no line " + no));
            if (found.contains(line)) {
                throw new LineFault(position, "lineNo", "named-twice", "line " + no + " is named twice");
            }
            found.add(line);
        }
        return found;
    }

    private void requireAccepted(String wanted) {
        switch (state) {
            case ACCEPTED -> {}
            case DRAFT,
                    SUBMITTED,
                    AWAITING_APPROVAL,
                    ISSUED,
                    COMPLETED,
                    REFUSED,
                    REJECTED,
                    DECLINED,
                    EXPIRED,
                    CANCELLED -> throw illegal(wanted);
        }
    }

    private void requireInTime(Instant at) {
        if (acceptBy != null && at.isAfter(acceptBy)) {
            throw notPossible("The time to answer ended at " + acceptBy);
        }
    }

    private IllegalTransition illegal(String wanted) {
        return notPossible("The purchase order is " + state + ", so " + wanted + " is not possible");
    }

    private IllegalTransition notPossible(String why) {
        return new IllegalTransition(why, possible());
    }

    // ---- plain values

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String region() {
        return region;
    }

    public UUID departmentId() {
        return departmentId;
    }

    public UUID budgetLineId() {
        return budgetLineId;
    }

    public String accountCode() {
        return accountCode;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public UUID sellerId() {
        return sellerId;
    }

    public String sellerName() {
        return sellerName;
    }

    public PaymentMethod paymentMethod() {
        return paymentMethod;
    }

    public LocalDate neededBy() {
        return neededBy;
    }

    public String deliveryAddress() {
        return deliveryAddress;
    }

    public @Nullable String rupCode() {
        return rupCode;
    }

    public @Nullable String externalOrderNumber() {
        return externalOrderNumber;
    }

    public OrderState state() {
        return state;
    }

    public int round() {
        return round;
    }

    public Money total() {
        return total;
    }

    public Money committed() {
        return committed;
    }

    public Money realised() {
        return realised;
    }

    public Money payable() {
        return payable;
    }

    public @Nullable String number() {
        return number;
    }

    public Person draftedBy() {
        return draftedBy;
    }

    public @Nullable Person approvedBy() {
        return approvedBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Instant issuedAt() {
        return issuedAt;
    }

    public @Nullable Instant acceptBy() {
        return acceptBy;
    }

    public @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    public @Nullable Instant completedAt() {
        return completedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public boolean handoverOverdue() {
        return handoverOverdue;
    }

    public @Nullable Integer ratingScore() {
        return ratingScore;
    }

    public @Nullable String ratingComment() {
        return ratingComment;
    }

    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    public List<OrderPayment> payments() {
        return List.copyOf(payments);
    }
}
