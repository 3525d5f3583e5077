package id.rewang.procurement.order;

import id.rewang.kit.clock.BusinessClock;
import id.rewang.procurement.budget.BudgetLine;
import id.rewang.procurement.budget.BudgetLines;
import id.rewang.procurement.order.RefusalReason.Source;
import id.rewang.procurement.policy.ProcurementPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Checks policy and budget at once: what fails refuses the order, otherwise its budget is committed while stock and funds
 * are asked for.
 */
@Component
class Submission {

    private final ProcurementPolicy policy;
    private final BudgetLines budgetLines;
    private final OrderChanges changes;

    Submission(ProcurementPolicy policy, BudgetLines budgetLines, OrderChanges changes) {
        this.policy = policy;
        this.budgetLines = budgetLines;
        this.changes = changes;
    }

    void submit(PurchaseOrder order, Person by, Instant now) {
        LocalDate day = BusinessClock.dateOf(now);
        List<RefusalReason> objections = objections(order, day);
        if (order.mayBeSubmitted() && !objections.isEmpty()) {
            changes.make(order, () -> order.refuseAtOnce(objections, by, now));
            return;
        }
        changes.make(
                order,
                () -> order.submit(by, now, day),
                () -> order.refuseAtOnce(List.of(overBudget(budgetLine(order), order)), by, now));
    }

    /** All of them at once. A budget that alone does not suffice is found out when it is committed, under its lock. */
    private List<RefusalReason> objections(PurchaseOrder order, LocalDate day) {
        List<RefusalReason> reasons = new ArrayList<>();
        policy.objections(order.region(), day, order.paymentMethod().name(), order.fiscalYear(), order.total())
                .forEach(o -> reasons.add(new RefusalReason(Source.policy, null, o.code(), o.message())));
        if (!reasons.isEmpty()) {
            BudgetLine line = budgetLine(order);
            if (order.total().compareTo(line.available()) > 0) {
                reasons.add(overBudget(line, order));
            }
        }
        return reasons;
    }

    private BudgetLine budgetLine(PurchaseOrder order) {
        return budgetLines.find(order.budgetLineId()).orElseThrow();
    }

    private static RefusalReason overBudget(BudgetLine line, PurchaseOrder order) {
        return new RefusalReason(
                Source.budget,
                null,
                "OVER_BUDGET",
                "%s %s has %s left, the order is worth %s."
                        .formatted(line.accountCode(), line.name(), line.available(), order.total()));
    }
}
