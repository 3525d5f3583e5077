package id.rewang.payment.payment;

import id.rewang.kit.money.Money;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.tax.Taxes;
import id.rewang.payment.tax.WithholdingTax;
import id.rewang.payment.tax.WithholdingTax.Purchase;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says why a payee gets an amount; before the payment is instructed, what would be withheld if it were today. */
@Component
public class ExplainingPayment {

    private final VerifiedPayees payees;
    private final WithholdingTax withholdingTax;
    private final Clock clock;

    ExplainingPayment(VerifiedPayees payees, WithholdingTax withholdingTax, Clock clock) {
        this.payees = payees;
        this.withholdingTax = withholdingTax;
        this.clock = clock;
    }

    /** @param forecast worked out for today; instructing works it out again for its own day */
    public record Explained(Taxes taxes, Money net, boolean forecast) {}

    /**
     * @throws ProblemException 422 {@code payee-unknown} when it is not worked out yet and nothing is known of the payee
     */
    @Transactional(readOnly = true)
    public Explained explain(Payment payment) {
        if (!isOpen(payment.state())) {
            return new Explained(payment.taxes(), payment.net(), false);
        }
        Payment.Facts facts = payment.facts();
        Taxes taxes = withholdingTax.on(
                new Purchase(facts.region(), facts.method(), facts.gross()),
                payees.payee(facts.sellerId()),
                LocalDate.ofInstant(clock.instant(), clock.getZone()));
        return new Explained(taxes, facts.gross().minus(taxes.total()), true);
    }

    private static boolean isOpen(PaymentState state) {
        return switch (state) {
            case DUE, REQUESTED, AUTHORISED, RETURNED -> true;
            case INSTRUCTED, SETTLED, SPP_MADE, SPP_VERIFIED -> false;
        };
    }
}
