package id.rewang.payment.web;

import id.rewang.kit.money.Money;
import id.rewang.kit.web.ProblemException;

/** Checks of amounts that bean validation does not know. */
final class Amounts {

    private Amounts() {}

    static void mustBePositive(String field, Money amount) {
        if (!amount.isPositive()) {
            throw ProblemException.invalidField(field, "out-of-range", "must be more than zero");
        }
        if (!amount.currency().equals(Money.IDR)) {
            throw ProblemException.invalidField(field, "not-allowed", "must be in IDR");
        }
    }
}
