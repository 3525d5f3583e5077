package id.rewang.payment.bankorder;

import id.rewang.payment.bankorder.BankOrder.Obligation;
import java.util.List;

/** What the bank's final word does to that which was to be paid. */
public interface ObligationOutcomes {

    Obligation obligation();

    /** Locks everything that the outcomes will change, in the order of ids, before a bank order itself is locked. */
    void lock(List<BankOrder> orders);

    void paid(BankOrder order);

    void refused(BankOrder order);

    void sentBack(BankOrder order);
}
