package id.rewang.bank.book;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to go wrong with the transfers that fit.
 *
 * @param amount     sen
 * @param remaining  transfers that it still strikes; 0: until cleared
 * @param httpStatus of a refusal
 * @param caseCode   of a refusal
 */
public record Fault(
        long id,
        Kind kind,
        @Nullable String reference,
        @Nullable String sourceAccount,
        @Nullable String beneficiaryAccount,
        @Nullable Long amount,
        int remaining,
        int httpStatus,
        String caseCode,
        String reason,
        @Nullable Duration after,
        boolean onNextDay) {

    public enum Kind {
        REFUSE,
        RETURN,
        DELAY,
        REPEAT_CALLBACK,
        NO_CALLBACK,
        LOSE_ANSWER,
        NEVER_RECEIVE,
        HIDE_REFERENCE
    }

    boolean fits(Kind wanted, String transferReference, TransferOrder order) {
        return kind == wanted
                && (reference == null || reference.equals(transferReference))
                && (sourceAccount == null || sourceAccount.equals(order.sourceAccount()))
                && (beneficiaryAccount == null || beneficiaryAccount.equals(order.beneficiaryAccount()))
                && (amount == null || amount == order.amount());
    }

    boolean isLastTime() {
        return remaining == 1;
    }

    Fault usedOnce() {
        return new Fault(
                id,
                kind,
                reference,
                sourceAccount,
                beneficiaryAccount,
                amount,
                remaining == 0 ? 0 : remaining - 1,
                httpStatus,
                caseCode,
                reason,
                after,
                onNextDay);
    }

    Refusal refusal() {
        return new Refusal(httpStatus, caseCode, reason);
    }
}
