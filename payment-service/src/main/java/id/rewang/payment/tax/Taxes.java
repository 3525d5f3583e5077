package id.rewang.payment.tax;

import id.rewang.kit.money.Money;
import id.rewang.payment.event.Withheld;
import java.util.List;

/**
 * What is withheld from a payment and why.
 *
 * @param explanation every rule that was looked at, also those by which nothing is withheld
 */
public record Taxes(List<Withheld> withheld, List<Step> explanation) {

    public static final Taxes NONE = new Taxes(List.of(), List.of());

    /** One rule and what it gave. */
    public record Step(String ruleId, int ruleVersion, String value, String legalBasis, String outcome) {}

    public Money total() {
        return withheld.stream().map(Withheld::amount).reduce(Money.ZERO, Money::plus);
    }
}
