package id.rewang.payment.order;

import id.rewang.kit.money.Money;
import id.rewang.payment.ledger.Account;
import id.rewang.payment.ledger.Accounts;
import id.rewang.payment.ledger.Transfer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What payment knows of an order; its row is locked by whoever moves money for the order. */
public final class OrderCopy {

    public enum State {
        /** Funds are held, the order is not issued yet. */
        HELD,
        /** Funds were not to be had. */
        REFUSED,
        ISSUED,
        /** Refused, rejected, declined, expired or cancelled. */
        ENDED,
        COMPLETED
    }

    /** What does not change within a round. */
    public record Facts(
            UUID orderId,
            int round,
            String region,
            UUID departmentId,
            UUID sellerId,
            PaymentMethod method,
            int fiscalYear,
            String accountCode,
            LocalDate accountingDate) {}

    private final Facts facts;
    private State state;
    private @Nullable String number;
    private Money total;
    private Hold hold;

    OrderCopy(Facts facts, State state, @Nullable String number, Money total, Hold hold) {
        this.facts = facts;
        this.state = state;
        this.number = number;
        this.total = total;
        this.hold = hold;
    }

    /**
     * A submitted order that wants its total held.
     *
     * @param fund       the fund's account; {@code null} when there is none, then it is refused
     * @param holdNumber first free number, so that a later round does not meet the transfers of an earlier one
     */
    public static OrderCopy submitted(Facts facts, Money total, @Nullable Account fund, int holdNumber) {
        Account account = fund == null ? Accounts.fund(facts.region(), "none") : fund;
        Hold hold = new Hold(facts.orderId(), holdNumber, fund == null ? Money.ZERO : total, account, counter(facts));
        return new OrderCopy(facts, fund == null ? State.REFUSED : State.HELD, null, total, hold);
    }

    private static Account counter(Facts facts) {
        return Accounts.heldOrders(facts.region(), facts.departmentId());
    }

    /** The fund does not have the money. */
    public void refuse() {
        state = State.REFUSED;
        hold = new Hold(facts.orderId(), hold.number(), Money.ZERO, hold.fund(), hold.counter());
    }

    public void issue(String orderNumber, Money orderTotal) {
        state = State.ISSUED;
        number = orderNumber;
        total = orderTotal;
    }

    /** The order has become smaller; what it holds shrinks by as much. */
    public List<Transfer> reduceTo(Money newTotal) {
        Money less = total.minus(newTotal);
        total = newTotal;
        return less.isPositive() ? giveUp(less) : List.of();
    }

    /** The order has ended without delivery, or everything is paid: nothing stays held. */
    public List<Transfer> end(State end) {
        state = end;
        return holding(Money.ZERO);
    }

    /** A part is not needed any more, at most what is held. */
    public List<Transfer> giveUp(Money amount) {
        return holding(
                amount.compareTo(hold.amount()) > 0 ? Money.ZERO : hold.amount().minus(amount));
    }

    /** A payment came back: its money is held for the order again, which is open again if it was completed. */
    public List<Transfer> holdAgain(Money amount) {
        if (state == State.COMPLETED) {
            state = State.ISSUED;
        }
        return holding(hold.amount().plus(amount));
    }

    private List<Transfer> holding(Money amount) {
        Hold next = hold.to(amount);
        List<Transfer> transfers = hold.transfersTo(next);
        hold = next;
        return transfers;
    }

    public boolean isOpen() {
        return state == State.HELD || state == State.ISSUED;
    }

    public UUID id() {
        return facts.orderId();
    }

    public Facts facts() {
        return facts;
    }

    public State state() {
        return state;
    }

    /** Given at issue. */
    public @Nullable String number() {
        return number;
    }

    public Money total() {
        return total;
    }

    public Hold hold() {
        return hold;
    }
}
