package id.rewang.payment.order;

import id.rewang.kit.money.Money;
import id.rewang.payment.ledger.Account;
import id.rewang.payment.ledger.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What an order holds of its fund: a pending transfer, replaced by the next one whenever the amount changes.
 *
 * @param number of the pending transfer; each is used once
 * @param amount zero when nothing is held
 */
public record Hold(UUID orderId, int number, Money amount, Account fund, Account counter) {

    public Hold to(Money newAmount) {
        return newAmount.equals(amount) ? this : new Hold(orderId, number + 1, newAmount, fund, counter);
    }

    /** The transfers that lead from this hold to the next one. */
    public List<Transfer> transfersTo(Hold next) {
        if (next.equals(this)) {
            return List.of();
        }
        List<Transfer> transfers = new ArrayList<>();
        if (amount.isPositive()) {
            transfers.add(pending().cancel());
        }
        if (next.amount.isPositive()) {
            transfers.add(next.pending());
        }
        return transfers;
    }

    public Transfer pending() {
        return Transfer.pending(Transfer.id(orderId, "hold/" + number), "hold", counter, fund, amount, orderId);
    }
}
