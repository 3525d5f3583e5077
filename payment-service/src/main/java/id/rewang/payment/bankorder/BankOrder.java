package id.rewang.payment.bankorder;

import id.rewang.kit.money.Money;
import id.rewang.payment.bank.TransferInstruction;
import id.rewang.payment.bank.TransferStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to have the bank pay something. It is sent, asked after and, when the bank does not know it, sent again under the
 * same reference, until the bank has said its final word. What the bank says afterwards changes nothing, except that a success
 * may still be returned; what contradicts the final word is kept for people to look at.
 */
public final class BankOrder {

    /** What is to be paid with this order. */
    public enum Obligation {
        PAYMENT,
        TAX_DEPOSIT
    }

    public enum State {
        QUEUED,
        /** Given to the bank, or about to be. */
        SENT,
        /** The answer was lost: money may have moved. */
        UNKNOWN,
        FINAL
    }

    public enum Step {
        SEND,
        ENQUIRE,
        NONE
    }

    public enum Outcome {
        SUCCEEDED,
        REFUSED,
        RETURNED
    }

    /** What the bank's word means for the obligation. */
    public enum Effect {
        NOTHING,
        PAID,
        REFUSED,
        /** Paid before, now sent back. */
        SENT_BACK,
        /** Paid and sent back, both learned at once. */
        PAID_AND_SENT_BACK
    }

    /** What does not change. */
    public record Facts(
            String reference,
            Obligation obligation,
            UUID obligationId,
            int attempt,
            String region,
            UUID departmentId,
            Channel channel,
            UUID bankAccountId,
            String payeeBankCode,
            String payeeNumber,
            String payeeName,
            Money amount,
            String remark,
            Instant createdAt) {}

    /** How far it is. */
    public record Progress(
            State state,
            Step nextStep,
            @Nullable Outcome outcome,
            @Nullable String outcomeCode,
            @Nullable String outcomeReason,
            @Nullable String bankReference,
            @Nullable String contradiction,
            @Nullable UUID bulkTransferId,
            int tries) {

        static final Progress QUEUED = new Progress(State.QUEUED, Step.SEND, null, null, null, null, null, null, 0);
    }

    private static final Duration SHORT_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONG_PAUSE = Duration.ofMinutes(1);

    private final Facts facts;
    private Progress progress;

    BankOrder(Facts facts, Progress progress) {
        this.facts = facts;
        this.progress = progress;
    }

    public static BankOrder queued(Facts facts) {
        return new BankOrder(facts, Progress.QUEUED);
    }

    /** Takes in what the bank says, in whatever order and however often it says it. */
    public Effect hear(TransferStatus word) {
        return switch (word) {
            case TransferStatus.Settled settled -> paid(settled.bankReference());
            case TransferStatus.Refused refused -> refused(refused.code(), refused.reason());
            case TransferStatus.Returned returned -> returned(returned);
            case TransferStatus.Pending pending -> open(State.SENT, Step.ENQUIRE);
            case TransferStatus.NotFound unknown -> open(State.SENT, Step.SEND);
            case TransferStatus.Unknown lost -> open(State.UNKNOWN, Step.ENQUIRE);
        };
    }

    private Effect paid(String bankReference) {
        if (progress.outcome() == null) {
            end(Outcome.SUCCEEDED, null, null, bankReference);
            return Effect.PAID;
        }
        return progress.outcome() == Outcome.REFUSED ? contradicted("paid as " + bankReference) : Effect.NOTHING;
    }

    private Effect refused(String code, String reason) {
        if (progress.outcome() == null) {
            end(Outcome.REFUSED, code, reason, null);
            return Effect.REFUSED;
        }
        return progress.outcome() == Outcome.SUCCEEDED
                ? contradicted("refused with " + code + ": " + reason)
                : Effect.NOTHING;
    }

    private Effect returned(TransferStatus.Returned returned) {
        @Nullable Outcome before = progress.outcome();
        if (before == Outcome.REFUSED) {
            return contradicted("returned with " + returned.code() + ": " + returned.reason());
        }
        if (before == Outcome.RETURNED) {
            return Effect.NOTHING;
        }
        end(Outcome.RETURNED, returned.code(), returned.reason(), returned.bankReference());
        return before == null ? Effect.PAID_AND_SENT_BACK : Effect.SENT_BACK;
    }

    private Effect open(State state, Step next) {
        if (progress.outcome() == null) {
            progress = new Progress(
                    state, next, null, null, null, null, null, progress.bulkTransferId(), progress.tries());
        }
        return Effect.NOTHING;
    }

    private Effect contradicted(String what) {
        if (progress.contradiction() == null) {
            progress = new Progress(
                    progress.state(),
                    progress.nextStep(),
                    progress.outcome(),
                    progress.outcomeCode(),
                    progress.outcomeReason(),
                    progress.bankReference(),
                    what,
                    progress.bulkTransferId(),
                    progress.tries());
        }
        return Effect.NOTHING;
    }

    private void end(Outcome outcome, @Nullable String code, @Nullable String reason, @Nullable String bankReference) {
        progress = new Progress(
                State.FINAL,
                Step.NONE,
                outcome,
                code,
                reason,
                bankReference == null ? progress.bankReference() : bankReference,
                progress.contradiction(),
                progress.bulkTransferId(),
                progress.tries());
    }

    /** Goes to the bank in a file. */
    public void putIntoFile(UUID bulkTransfer) {
        progress = new Progress(State.SENT, Step.ENQUIRE, null, null, null, null, null, bulkTransfer, progress.tries());
    }

    /** How long to wait before the next step: longer with every try, at most a minute. */
    public Duration pause() {
        long seconds = SHORT_PAUSE.toSeconds() << Math.min(progress.tries(), 6);
        return seconds > LONG_PAUSE.toSeconds() ? LONG_PAUSE : Duration.ofSeconds(seconds);
    }

    public TransferInstruction instruction(String sourceAccount) {
        return new TransferInstruction(
                facts.reference(),
                facts.amount(),
                sourceAccount,
                facts.payeeNumber(),
                facts.payeeBankCode(),
                facts.payeeName(),
                facts.remark());
    }

    public Facts facts() {
        return facts;
    }

    public Progress progress() {
        return progress;
    }

    public boolean isFinal() {
        return progress.state() == State.FINAL;
    }
}
