package id.rewang.payment.tax;

import id.rewang.kit.money.Money;
import id.rewang.kit.rule.Rule;
import id.rewang.kit.rule.Rules;
import id.rewang.payment.event.Withheld;
import id.rewang.payment.order.PaymentMethod;
import id.rewang.payment.payee.Payee;
import id.rewang.payment.payee.Payee.FinalTax;
import id.rewang.payment.tax.Taxes.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the treasurer withholds (mode TREASURER, PMK 231/2019 jo. 59/2022): nothing from card payments and small payments, 0.5 %
 * final income tax from holders of the UMKM certificate, else PPh 22 of goods. All figures are dated rules.
 */
@Component
public class WithholdingTax {

    private final Rules rules;

    WithholdingTax(Rules rules) {
        this.rules = rules;
    }

    /** What is paid for. */
    public record Purchase(String region, PaymentMethod method, Money gross) {}

    /**
     * @param day on which it is paid, which decides the rules and whether a certificate holds
     * @throws IllegalStateException when no rule holds on that day, or a mode is set that this version does not know
     */
    public Taxes on(Purchase purchase, Payee payee, LocalDate day) {
        List<Step> steps = new ArrayList<>();
        Rule mode = rules.on(day, purchase.region(), "tax.mode");
        if (!mode.value().equals("TREASURER")) {
            throw new IllegalStateException("tax.mode " + mode.value() + " is not known to this version");
        }
        steps.add(step(mode, "the treasurer withholds"));

        Rule card = rules.on(day, purchase.region(), "tax.card-payments-exempt");
        if (purchase.method() == PaymentMethod.KKPD && card.asBoolean()) {
            steps.add(step(card, "paid by government credit card: nothing is withheld"));
            return new Taxes(List.of(), steps);
        }
        Rule floor = rules.on(day, purchase.region(), "tax.small-payment-limit");
        if (purchase.gross().compareTo(floor.asMoney()) <= 0) {
            steps.add(step(floor, purchase.gross() + " is not above the limit: nothing is withheld"));
            return new Taxes(List.of(), steps);
        }
        steps.add(step(floor, purchase.gross() + " is above the limit"));
        steps.add(incomeTaxStep(purchase, payee, day));
        Rule rate = incomeTaxRule(purchase, payee, day);
        return new Taxes(List.of(withheld(kind(payee, day), rate, purchase.gross())), steps);
    }

    private Step incomeTaxStep(Purchase purchase, Payee payee, LocalDate day) {
        Rule rule = incomeTaxRule(purchase, payee, day);
        FinalTax certificate = payee.finalTax();
        if (certificate != null && hasCertificate(payee, day)) {
            return step(
                    rule,
                    "UMKM certificate " + certificate.certificateNumber() + " holds until " + certificate.validTo());
        }
        return step(rule, "no UMKM certificate holds on " + day);
    }

    private Rule incomeTaxRule(Purchase purchase, Payee payee, LocalDate day) {
        String id = hasCertificate(payee, day) ? "tax.pph-final-umkm.rate" : "tax.pph-22.rate";
        return rules.on(day, purchase.region(), id);
    }

    private static String kind(Payee payee, LocalDate day) {
        return hasCertificate(payee, day) ? "PPH_FINAL_UMKM" : "PPH_22";
    }

    private static boolean hasCertificate(Payee payee, LocalDate day) {
        FinalTax certificate = payee.finalTax();
        return certificate != null && !day.isAfter(certificate.validTo());
    }

    /** Worked out from the unrounded base and rounded once, to whole rupiah, in the rule's direction. */
    private static Withheld withheld(String kind, Rule rule, Money base) {
        BigDecimal exact = base.toBigDecimal().multiply(rule.asFraction());
        Money amount = Money.of(exact.setScale(0, rule.roundingMode()), base.currency(), rule.roundingMode());
        return new Withheld(
                kind,
                amount,
                base,
                rule.asDecimal(),
                rule.roundingMode().name(),
                rule.id(),
                rule.version(),
                rule.legalBasis());
    }

    private static Step step(Rule rule, String outcome) {
        return new Step(rule.id(), rule.version(), rule.value() + " " + rule.unit(), rule.legalBasis(), outcome);
    }
}
