package id.rewang.procurement.web;

import id.rewang.kit.money.Money;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.Answer;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.Page;
import id.rewang.kit.web.Paging;
import id.rewang.kit.web.ProblemException;
import id.rewang.procurement.budget.BudgetLine;
import id.rewang.procurement.budget.BudgetLines;
import id.rewang.procurement.budget.DefiningBudgetLine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/budget-lines")
@Tag(name = "Budget lines")
class BudgetLinesController {

    private static final String READERS =
            "hasAnyRole('administrator', 'auditor', 'treasury_officer', 'procurement_officer', 'commitment_officer', "
                    + "'budget_authority', 'technical_officer', 'finance_verifier', 'treasurer')";

    private final BudgetLines lines;
    private final DefiningBudgetLine defining;

    BudgetLinesController(BudgetLines lines, DefiningBudgetLine defining) {
        this.lines = lines;
        this.defining = defining;
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasRole('administrator')")
    @Operation(summary = "Enter a line of the approved budget, or change its name or ceiling")
    ResponseEntity<BudgetLineView> put(
            @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody BudgetLineBody body, Actor actor) {
        Amounts.requirePositiveRupiah("ceiling", body.ceiling());
        BudgetLine line = defining.define(
                id,
                version,
                body.departmentId(),
                body.fiscalYear(),
                body.accountCode(),
                body.name(),
                body.ceiling(),
                actor);
        return Answer.put(line.version() == 0, "/v1/budget-lines/" + id, line.version(), BudgetLineView.of(line));
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    @Operation(summary = "One budget line with what is committed, realised and available")
    ResponseEntity<BudgetLineView> get(@PathVariable UUID id, Actor actor) {
        BudgetLine line = lines.find(id)
                .filter(l -> l.region().equals(actor.region()))
                .orElseThrow(() -> ProblemException.notFound("budget line", id));
        if (!seesWholeRegion(actor)) {
            actor.mustWorkFor(line.departmentId());
        }
        return Answer.ok(line.version(), BudgetLineView.of(line));
    }

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(summary = "The budget lines of a department; officials see their own department's")
    Page<BudgetLineView> list(@RequestParam(required = false) @Nullable UUID departmentId, Paging paging, Actor actor) {
        UUID department = departmentId;
        if (!seesWholeRegion(actor)) {
            if (actor.departmentId() == null || (departmentId != null && !departmentId.equals(actor.departmentId()))) {
                throw Actor.notYours("Only the budget lines of your own department can be listed.");
            }
            department = actor.departmentId();
        }
        return Page.of(
                        lines.page(actor.region(), department, paging.afterId(), paging.fetch()),
                        paging,
                        line -> List.of(line.id().toString()))
                .map(BudgetLineView::of);
    }

    private static boolean seesWholeRegion(Actor actor) {
        return actor.isAny(Roles.ADMINISTRATOR, Roles.AUDITOR, Roles.TREASURY_OFFICER);
    }

    record BudgetLineBody(
            @NotNull UUID departmentId,
            @NotNull @Min(2000) @Max(2999) Integer fiscalYear,

            @NotBlank @Pattern(regexp = "[0-9.]{1,30}", message = "must be digits and dots, such as 5.1.02.01.01.0052")
            String accountCode,

            @NotBlank @Size(max = 200) String name,
            @NotNull Money ceiling) {}

    record BudgetLineView(
            UUID id,
            long version,
            String region,
            UUID departmentId,
            int fiscalYear,
            String accountCode,
            String name,
            Money ceiling,
            Money committed,
            Money realised,
            Money available) {

        static BudgetLineView of(BudgetLine line) {
            return new BudgetLineView(
                    line.id(),
                    line.version(),
                    line.region(),
                    line.departmentId(),
                    line.fiscalYear(),
                    line.accountCode(),
                    line.name(),
                    line.ceiling(),
                    line.committed(),
                    line.realised(),
                    line.available());
        }
    }
}
