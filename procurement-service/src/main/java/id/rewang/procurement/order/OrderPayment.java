package id.rewang.procurement.order;

import id.rewang.kit.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment for this order, as far as the order needs to know it. */
@Entity
@Table(name = "order_payment")
public class OrderPayment {

    public enum State {
        BILLED,
        INSTRUCTED,
        SETTLED,
        RETURNED
    }

    @Id
    private UUID paymentId;

    @Column(name = "order_id")
    private UUID orderId;

    private UUID billId;
    private @Nullable UUID handoverId;

    @Column(name = "amount_minor")
    private Money amount;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean reconciled;

    @SuppressWarnings("NullAway.Init")
    protected OrderPayment() {}

    OrderPayment(UUID paymentId, UUID orderId, UUID billId, @Nullable UUID handoverId, Money amount) {
        this.paymentId = paymentId;
        this.orderId = orderId;
        this.billId = billId;
        this.handoverId = handoverId;
        this.amount = amount;
        this.state = State.BILLED;
    }

    void become(State next) {
        state = next;
    }

    void reconcile(boolean found) {
        reconciled = found;
    }

    boolean is(State wanted) {
        return state == wanted;
    }

    public UUID paymentId() {
        return paymentId;
    }

    public UUID billId() {
        return billId;
    }

    public @Nullable UUID handoverId() {
        return handoverId;
    }

    public Money amount() {
        return amount;
    }

    public State state() {
        return state;
    }

    public boolean reconciled() {
        return reconciled;
    }
}
