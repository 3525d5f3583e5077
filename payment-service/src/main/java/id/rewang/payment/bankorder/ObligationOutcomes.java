package id.rewang.payment.bankorder;

import id.rewang.payment.bankorder.BankOrder.Obligation;
import java.util.Collection;
import java.util.UUID;

/** What the bank's final word does to that which was to be paid. */
public interface ObligationOutcomes {

    Obligation obligation();

    /** The purchase orders whose money the outcome moves; they are locked before the bank order is. */
    Collection<UUID> purchaseOrders(BankOrder order);

    void paid(BankOrder order);

    void refused(BankOrder order);

    void sentBack(BankOrder order);
}
