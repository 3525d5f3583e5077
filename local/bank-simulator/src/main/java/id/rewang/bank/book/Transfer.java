package id.rewang.bank.book;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as the bank knows it, under the customer's reference.
 *
 * @param externalId      X-EXTERNAL-ID it came with; empty for a line of a bulk file
 * @param refusal         why it failed; on a pending transfer: why it is going to fail
 * @param settleAt        when a pending transfer is decided by itself; null: only when told
 * @param returnAt        when a settled transfer goes back by itself
 * @param returnOnNextDay goes back just after the next day-end
 */
public record Transfer(
        String reference,
        String bankReference,
        String externalId,
        TransferOrder order,
        Status status,
        @Nullable Refusal refusal,
        OffsetDateTime takenAt,
        @Nullable Instant settleAt,
        @Nullable Instant returnAt,
        boolean returnOnNextDay,
        boolean hideReference,
        Callbacks callbacks) {

    /** With the code and words of latestTransactionStatus. */
    public enum Status {
        SETTLED("00", "Successful"),
        PENDING("03", "Pending"),
        RETURNED("04", "Refunded"),
        FAILED("06", "Failed");

        private final String code;
        private final String words;

        Status(String code, String words) {
            this.code = code;
            this.words = words;
        }

        public String code() {
            return code;
        }

        public String words() {
            return words;
        }
    }

    public enum Callbacks {
        NONE,
        ONCE,
        TWICE
    }

    boolean isPending() {
        return status == Status.PENDING;
    }

    boolean isToBeReturned() {
        return status == Status.SETTLED && (returnAt != null || returnOnNextDay);
    }

    Transfer settled() {
        return with(Status.SETTLED, refusal, null);
    }

    Transfer failed(Refusal because) {
        return with(Status.FAILED, because, null);
    }

    Transfer returned(Refusal because) {
        return new Transfer(
                reference,
                bankReference,
                externalId,
                order,
                Status.RETURNED,
                because,
                takenAt,
                null,
                null,
                false,
                hideReference,
                callbacks);
    }

    private Transfer with(Status next, @Nullable Refusal because, @Nullable Instant decideAt) {
        return new Transfer(
                reference,
                bankReference,
                externalId,
                order,
                next,
                because,
                takenAt,
                decideAt,
                returnAt,
                returnOnNextDay,
                hideReference,
                callbacks);
    }
}
