package id.rewang.procurement.order;

import id.rewang.procurement.order.OrderEvent.GoodsReceived;
import id.rewang.procurement.order.OrderEvent.HandoverSigned;
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
import id.rewang.procurement.order.OrderEvent.ShipmentDispatched;
import id.rewang.procurement.policy.Duty;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One entry in an order's timeline; never changed. With a duty it also counts in the segregation of duties. */
@Entity
@Table(name = "order_act")
@IdClass(OrderAct.Key.class)
public class OrderAct {

    /** The act's place. */
    public record Key(UUID orderId, int no) {}

    @Id
    private UUID orderId;

    @Id
    private int no;

    private String what;
    private int round;

    @Enumerated(EnumType.STRING)
    private @Nullable Duty duty;

    @Embedded
    private @Nullable Person by;

    private Instant at;
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected OrderAct() {}

    OrderAct(
            PurchaseOrder order,
            String what,
            @Nullable Duty duty,
            @Nullable Person by,
            Instant at,
            @Nullable String note) {
        this.orderId = order.id();
        this.no = order.nextActNo();
        this.what = what;
        this.round = order.round();
        this.duty = duty;
        this.by = by;
        this.at = at;
        this.note = note;
    }

    static OrderAct of(PurchaseOrder order, OrderEvent event) {
        return switch (event) {
            case OrderSubmitted e -> new OrderAct(order, "OrderSubmitted", Duty.DRAFT, e.by(), e.submittedAt(), null);
            case OrderRefused e -> new OrderAct(order, "OrderRefused", null, null, e.refusedAt(), reasons(e));
            case OrderApproved e -> new OrderAct(order, "OrderApproved", Duty.APPROVE, e.by(), e.approvedAt(), null);
            case OrderReduced e -> new OrderAct(order, "OrderReduced", null, e.by(), e.reducedAt(), e.explanation());
            case OrderRejected e ->
                new OrderAct(order, "OrderRejected", Duty.APPROVE, e.by(), e.rejectedAt(), e.reason());
            case OrderIssued e -> new OrderAct(order, "OrderIssued", null, e.approvedBy(), e.issuedAt(), e.number());
            case OrderAccepted e -> new OrderAct(order, "OrderAccepted", null, e.by(), e.acceptedAt(), null);
            case OrderDeclined e -> new OrderAct(order, "OrderDeclined", null, e.by(), e.declinedAt(), e.reason());
            case OrderExpired e ->
                new OrderAct(
                        order,
                        "OrderExpired",
                        null,
                        null,
                        e.expiredAt(),
                        e.deadline().name());
            case OrderCancelled e -> new OrderAct(order, "OrderCancelled", null, e.by(), e.cancelledAt(), e.reason());
            case ShipmentDispatched e ->
                new OrderAct(order, "ShipmentDispatched", null, e.by(), e.dispatchedAt(), null);
            case GoodsReceived e ->
                new OrderAct(order, "GoodsReceived", Duty.CHECK_GOODS, e.by(), e.receivedAt(), null);
            case HandoverSigned e ->
                new OrderAct(
                        order, "HandoverSigned", null, null, e.signedAt(), e.number() + ", payable " + e.payable());
            case OrderCompleted e ->
                new OrderAct(order, "OrderCompleted", null, null, e.completedAt(), "paid " + e.paid());
        };
    }

    private static String reasons(OrderRefused refused) {
        return refused.reasons().stream().map(RefusalReason::message).collect(Collectors.joining("; "));
    }

    public int no() {
        return no;
    }

    public String what() {
        return what;
    }

    public int round() {
        return round;
    }

    public @Nullable Duty duty() {
        return duty;
    }

    public @Nullable Person by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    public @Nullable String note() {
        return note;
    }
}
