package id.rewang.procurement.web;

import id.rewang.kit.money.Money;
import id.rewang.kit.web.ProblemException;

/** What amounts the API takes. */
final class Amounts {

    private Amounts() {}

    /**
     * @throws ProblemException 400 naming the field
     */
    static void requirePositiveRupiah(String field, Money amount) {
        if (!amount.currency().equals(Money.IDR)) {
            throw ProblemException.invalidField(field + ".currency", "unsupported", "must be IDR");
        }
        if (!amount.isPositive()) {
            throw ProblemException.invalidField(field + ".amount", "out-of-range", "must be greater than 0");
        }
    }
}
