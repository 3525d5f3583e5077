package id.rewang.procurement.budget;

import id.rewang.kit.money.Money;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.FieldProblem;
import id.rewang.kit.web.ProblemException;
import id.rewang.procurement.department.Department;
import id.rewang.procurement.department.Departments;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator enters a line of the approved budget (DPA), or changes its name or ceiling. */
@Service
public class DefiningBudgetLine {

    private final BudgetLines lines;
    private final Departments departments;

    DefiningBudgetLine(BudgetLines lines, Departments departments) {
        this.lines = lines;
        this.departments = departments;
    }

    /** @return the line, in version 0 when it is new */
    @Transactional
    public BudgetLine define(
            UUID id,
            ExpectedVersion version,
            UUID departmentId,
            int fiscalYear,
            String accountCode,
            String name,
            Money ceiling,
            Actor actor) {
        Optional<BudgetLine> existing = lines.lock(id);
        existing.ifPresent(line -> actor.mustShareRegion(line.region(), "budget line", id));
        Department department = departments
                .find(departmentId)
                .filter(d -> d.region().equals(actor.region()))
                .orElseThrow(() -> ProblemException.refused(
                        "unknown-department",
                        "There is no department " + departmentId + " in the region.",
                        new FieldProblem("departmentId", "unknown", "is no department of the region")));
        existing.ifPresent(line -> {
            version.check(line.version());
            mustStayItself(line, departmentId, fiscalYear, accountCode);
            mustCover(line, ceiling);
        });
        BudgetLine line = new BudgetLine(
                id,
                existing.map(l -> l.version() + 1).orElse(0L),
                department.region(),
                departmentId,
                fiscalYear,
                accountCode,
                name,
                ceiling,
                existing.map(BudgetLine::committed).orElse(Money.ZERO),
                existing.map(BudgetLine::realised).orElse(Money.ZERO));
        lines.put(line);
        return line;
    }

    /** Orders carry department, year and account of their line; those are not changed under them. */
    private static void mustStayItself(BudgetLine line, UUID departmentId, int fiscalYear, String accountCode) {
        String changed = !line.departmentId().equals(departmentId)
                ? "departmentId"
                : line.fiscalYear() != fiscalYear
                        ? "fiscalYear"
                        : !line.accountCode().equals(accountCode) ? "accountCode" : "";
        if (!changed.isEmpty()) {
            throw ProblemException.refused(
                    "identity-fixed",
                    "Department, year and account of a budget line do not change; define another line.",
                    new FieldProblem(changed, "fixed", "cannot be changed"));
        }
    }

    private static void mustCover(BudgetLine line, Money ceiling) {
        Money used = line.committed().plus(line.realised());
        if (ceiling.compareTo(used) < 0) {
            throw ProblemException.refused(
                    "ceiling-below-commitments",
                    used + " of this line is already committed or realised.",
                    new FieldProblem("ceiling", "below-commitments", "must be at least " + used));
        }
    }
}
