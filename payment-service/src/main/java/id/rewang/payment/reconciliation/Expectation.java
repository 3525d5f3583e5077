package id.rewang.payment.reconciliation;

import id.rewang.kit.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A movement that a statement of the account is expected to show.
 *
 * @param amount     as the account sees it: negative when money leaves
 * @param references any of which in a line points to it
 * @param group      movements that a bank may book as one sum: an SP2D, a bulk file
 * @param date       when it happened
 * @param transfers  of the ledger that it consists of
 * @param paymentId  the payment that it belongs to, unless it belongs to several or none
 * @param seen       a line has shown it already
 * @param certain    it is known to have happened; otherwise only a line with its reference counts, and proves it
 */
record Expectation(
        Kind kind,
        String subject,
        Money amount,
        List<String> references,
        @Nullable String group,
        LocalDate date,
        List<UUID> transfers,
        @Nullable UUID paymentId,
        boolean seen,
        boolean certain) {

    enum Kind {
        /** A payment or tax deposit that we had the bank make; the subject is our reference. */
        BANK_ORDER,
        /** The same coming back. */
        BANK_RETURN,
        REPLENISHMENT,
        /** What an SP2D pays to one seller. */
        SP2D_NET,
        /** The tax of the same payment. */
        SP2D_TAX,
        /** The seller's part coming back (retur SP2D). */
        SP2D_RETURN
    }
}
