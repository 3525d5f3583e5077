package id.rewang.payment.fund;

import id.rewang.kit.money.Money;
import id.rewang.payment.ledger.Ledger;
import id.rewang.payment.ledger.Transfer;
import id.rewang.payment.order.OrderCopies;
import id.rewang.payment.order.OrderCopy;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Keeps what is held equal to what the order can still cost. Events of another round than the current one are about holds
 * that are gone and change nothing.
 */
@Component
public class FollowingOrder {

    private final OrderCopies orders;
    private final Ledger ledger;
    private final Clock clock;

    FollowingOrder(OrderCopies orders, Ledger ledger, Clock clock) {
        this.orders = orders;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Refused, rejected, declined, expired or cancelled: everything is released. */
    public void ended(UUID order, int round) {
        change(order, round, copy -> copy.isOpen() ? copy.end(OrderCopy.State.ENDED) : List.of());
    }

    /** Everything is delivered and paid: what is still held is released. */
    public void completed(UUID order, int round) {
        change(order, round, copy -> copy.end(OrderCopy.State.COMPLETED));
    }

    public void reduced(UUID order, int round, Money newTotal) {
        change(order, round, copy -> copy.isOpen() ? copy.reduceTo(newTotal) : List.of());
    }

    public void issued(UUID order, int round, String number, Money total) {
        change(order, round, copy -> {
            List<Transfer> transfers = copy.reduceTo(total);
            copy.issue(number, total);
            return transfers;
        });
    }

    /** A fine makes the order cheaper. */
    public void fined(UUID order, int round, Money fine) {
        change(order, round, copy -> copy.giveUp(fine));
    }

    private void change(UUID id, int round, Function<OrderCopy, List<Transfer>> change) {
        orders.lock(id).filter(order -> order.facts().round() == round).ifPresent(order -> {
            ledger.postAll(change.apply(order), clock.instant());
            orders.update(order);
        });
    }
}
