package id.rewang.procurement.policy;

import id.rewang.kit.money.Money;
import id.rewang.kit.rule.Rule;
import id.rewang.kit.rule.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** How much one order may be worth, by the limits in force on its day. */
@Service
public class ProcurementPolicy {

    private final Rules rules;

    ProcurementPolicy(Rules rules) {
        this.rules = rules;
    }

    /**
     * @param method     code of the payment method, each of which has a limit {@code method-limit.<code>}
     * @param budgetYear fiscal year of the budget line
     * @return what speaks against the order; empty when nothing does
     */
    public List<Objection> objections(String region, LocalDate day, String method, int budgetYear, Money total) {
        List<Objection> objections = new ArrayList<>();
        Rule direct = rules.on(day, region, "direct-procurement.limit");
        if (total.compareTo(direct.asMoney()) > 0) {
            objections.add(over("OVER_DIRECT_PROCUREMENT_LIMIT", "Direct procurement", direct, total));
        }
        Rule byMethod = rules.on(day, region, "method-limit." + method);
        if (total.compareTo(byMethod.asMoney()) > 0) {
            objections.add(over("OVER_METHOD_LIMIT", "Payment by " + method, byMethod, total));
        }
        if (budgetYear != day.getYear()) {
            objections.add(new Objection(
                    "OTHER_FISCAL_YEAR",
                    "The budget line is of " + budgetYear + ", the order would count in " + day.getYear() + "."));
        }
        return objections;
    }

    private static Objection over(String code, String what, Rule rule, Money total) {
        return new Objection(
                code,
                "%s goes up to %s, the order is worth %s (%s)."
                        .formatted(what, rule.asMoney(), total, rule.legalBasis()));
    }

    /**
     * @param code stable, for programs
     */
    public record Objection(String code, String message) {}
}
