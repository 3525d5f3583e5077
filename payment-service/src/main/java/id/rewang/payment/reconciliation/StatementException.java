package id.rewang.payment.reconciliation;

import id.rewang.kit.money.Money;
import id.rewang.payment.ledger.Account;
import id.rewang.payment.ledger.Accounts;
import id.rewang.payment.ledger.Transfer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement line that fits nothing. While it is open its amount stands on the bank account's suspense account.
 *
 * @param amount positive: money came in
 * @param owner  who has to find out
 */
public record StatementException(
        UUID lineId,
        UUID statementId,
        UUID bankAccountId,
        String region,
        @Nullable UUID departmentId,
        Money amount,
        @Nullable Category category,
        String owner,
        String reason,
        State state,
        Instant openedAt,
        long version) {

    public enum Category {
        BANK_FEE,
        INTEREST,
        STRAY_CREDIT,
        STRAY_DEBIT,
        OTHER
    }

    public enum State {
        /** In suspense. */
        OPEN,
        /** Found to be a fee or interest and booked as such. */
        BOOKED,
        /** Found to show a transfer of ours. */
        MATCHED
    }

    StatementException now(State newState, @Nullable Category newCategory, String newOwner, String newReason) {
        return new StatementException(
                lineId,
                statementId,
                bankAccountId,
                region,
                departmentId,
                amount,
                newCategory,
                newOwner,
                newReason,
                newState,
                openedAt,
                version + 1);
    }

    /** Puts the amount into suspense. */
    Transfer intoSuspense() {
        Account suspense = Accounts.suspense(region, bankAccountId);
        Account clearing = Accounts.bankClearing(region, bankAccountId);
        UUID id = Transfer.id(lineId, "suspense");
        return amount.isNegative()
                ? Transfer.direct(id, "suspense", suspense, clearing, Money.ZERO.minus(amount), null)
                : Transfer.direct(id, "suspense", clearing, suspense, amount, null);
    }

    /** Takes it out again. */
    Transfer outOfSuspense() {
        return intoSuspense().reversal(Transfer.id(lineId, "suspense-back"));
    }

    /** A debit as the bank's fee, a credit as its interest. */
    List<Transfer> asFeeOrInterest() {
        Account clearing = Accounts.bankClearing(region, bankAccountId);
        UUID id = Transfer.id(lineId, "booked");
        return List.of(
                amount.isNegative()
                        ? Transfer.direct(
                                id,
                                "bank-fee",
                                Accounts.bankFee(region, bankAccountId),
                                clearing,
                                Money.ZERO.minus(amount),
                                null)
                        : Transfer.direct(
                                id,
                                "bank-interest",
                                clearing,
                                Accounts.bankInterest(region, bankAccountId),
                                amount,
                                null));
    }
}
