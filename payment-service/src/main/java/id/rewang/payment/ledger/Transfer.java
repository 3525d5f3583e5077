package id.rewang.payment.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import id.rewang.kit.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Moves an amount from one account's credit to another's debit.
 *
 * @param id        made by the caller from what is owed, the attempt and the step, so that a repetition is recognised
 * @param pendingId for POST and VOID the transfer that is resolved
 * @param code      why, such as {@code hold}, {@code bill}, {@code settle}
 */
public record Transfer(
        UUID id,
        Kind kind,
        Account debit,
        Account credit,
        Money amount,
        @Nullable UUID pendingId,
        String code,
        @Nullable UUID orderId) {

    private static final UUID NAMESPACE = UUID.fromString("0d1b7a52-52a9-5a39-8c83-5f4f6f1c9b2e");

    public enum Kind {
        PENDING,
        POST,
        VOID,
        DIRECT
    }

    public Transfer {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("transfer " + code + " of " + amount + " is not positive");
        }
        if (!debit.region().equals(credit.region()) || !debit.currency().equals(credit.currency())) {
            throw new IllegalArgumentException("transfer " + code + " crosses regions or currencies");
        }
    }

    /** The id of a step about something owed: the same step has the same id for ever. */
    public static UUID id(UUID obligation, String step) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, obligation + "|" + step);
    }

    public static Transfer pending(
            UUID id, String code, Account debit, Account credit, Money amount, @Nullable UUID orderId) {
        return new Transfer(id, Kind.PENDING, debit, credit, amount, null, code, orderId);
    }

    public static Transfer direct(
            UUID id, String code, Account debit, Account credit, Money amount, @Nullable UUID orderId) {
        return new Transfer(id, Kind.DIRECT, debit, credit, amount, null, code, orderId);
    }

    /** Makes this pending transfer final. */
    public Transfer post() {
        return new Transfer(id(id, "post"), Kind.POST, debit, credit, amount, id, code, orderId);
    }

    /** Takes this pending transfer back. */
    public Transfer cancel() {
        return new Transfer(id(id, "void"), Kind.VOID, debit, credit, amount, id, code, orderId);
    }

    /** The opposite of a transfer that is final. */
    public Transfer reversal(UUID reversalId) {
        return new Transfer(reversalId, Kind.DIRECT, credit, debit, amount, null, code + "-reversal", orderId);
    }
}
