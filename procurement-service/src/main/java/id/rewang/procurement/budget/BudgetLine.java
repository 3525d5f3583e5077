package id.rewang.procurement.budget;

import id.rewang.kit.money.Money;
import java.util.UUID;

/**
 * What a department may spend on one account in one year.
 *
 * @param committed held for open orders
 * @param realised  paid
 */
public record BudgetLine(
        UUID id,
        long version,
        String region,
        UUID departmentId,
        int fiscalYear,
        String accountCode,
        String name,
        Money ceiling,
        Money committed,
        Money realised) {

    public Money available() {
        return ceiling.minus(committed).minus(realised);
    }

    /** Whether no more is committed and realised than the ceiling allows. */
    boolean isCovered() {
        return !available().isNegative();
    }

    BudgetLine moved(Money moreCommitted, Money moreRealised) {
        return new BudgetLine(
                id,
                version,
                region,
                departmentId,
                fiscalYear,
                accountCode,
                name,
                ceiling,
                committed.plus(moreCommitted),
                realised.plus(moreRealised));
    }
}
