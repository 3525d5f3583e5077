package id.rewang.payment.web;

import id.rewang.kit.money.Money;
import id.rewang.kit.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Checks of amounts that bean validation does not know. */
final class Amounts {

    private Amounts() {}

    /** An amount in rupiah given as a parameter, if it is given. */
    static @Nullable Money rupiah(String field, @Nullable String amount) {
        try {
            return amount == null ? null : Money.parse(amount, Money.IDR.getCurrencyCode());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw ProblemException.invalidField(field, "invalid", "must be an amount such as 1950000.00");
        }
    }

    static void mustBePositive(String field, Money amount) {
        if (!amount.isPositive()) {
            throw ProblemException.invalidField(field, "out-of-range", "must be more than zero");
        }
        if (!amount.currency().equals(Money.IDR)) {
            throw ProblemException.invalidField(field, "not-allowed", "must be in IDR");
        }
    }
}
