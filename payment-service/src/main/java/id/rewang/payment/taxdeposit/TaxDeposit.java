package id.rewang.payment.taxdeposit;

import id.rewang.kit.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tax withheld from settled payments, paid to the state under one billing code (kode billing).
 *
 * @param reference under which the bank was told to pay
 */
public record TaxDeposit(
        UUID id,
        String region,
        UUID departmentId,
        UUID bankAccountId,
        String billingCode,
        Money amount,
        State state,
        String reference,
        List<Part> parts,
        Instant createdAt,
        @Nullable Instant settledAt,
        long version) {

    public enum State {
        INSTRUCTED,
        SETTLED,
        /** The bank refused it or sent it back; its payments' tax waits for another deposit. */
        RETURNED
    }

    /**
     * The tax of one payment.
     *
     * @param taxCashNumber of the pending transfer that keeps its cash
     */
    public record Part(UUID paymentId, int taxCashNumber) {}
}
