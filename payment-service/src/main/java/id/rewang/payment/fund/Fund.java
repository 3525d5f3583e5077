package id.rewang.payment.fund;

import id.rewang.kit.money.Money;
import id.rewang.payment.ledger.Account;
import id.rewang.payment.ledger.Accounts;
import id.rewang.payment.order.PaymentMethod;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A department's money of one kind: UP or TU cash, or the limit of its government credit card.
 *
 * @param limit         for KKPD what the issuer grants; for UP and TU the decreed size of the advance, if any
 * @param bankAccountId for UP and TU where the cash lies
 */
public record Fund(
        UUID departmentId,
        PaymentMethod method,
        String region,
        @Nullable Money limit,
        @Nullable UUID bankAccountId,
        @Nullable String cardIssuer,
        long version) {

    public Account account() {
        return account(region, departmentId, method);
    }

    static Account account(String region, UUID department, PaymentMethod method) {
        return switch (method) {
            case UP -> Accounts.upCash(region, department);
            case TU -> Accounts.tuCash(region, department);
            case KKPD -> Accounts.cardLimit(region, department);
            case LS -> throw new IllegalArgumentException("LS is paid from SPD, which have periods");
        };
    }
}
