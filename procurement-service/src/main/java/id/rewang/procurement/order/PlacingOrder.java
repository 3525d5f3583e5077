package id.rewang.procurement.order;

import com.github.f4b6a3.uuid.UuidCreator;
import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.procurement.budget.BudgetLines;
import id.rewang.procurement.policy.Duty;
import id.rewang.procurement.policy.IncompatibleDuties;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** A procurement officer places an order, as a draft or submitted at once. */
@Service
public class PlacingOrder {

    private final KnownCatalogue catalogue;
    private final BudgetLines budgetLines;
    private final DraftingOrder drafting;
    private final Submission submission;
    private final IncompatibleDuties duties;
    private final OrderChanges changes;
    private final BusinessClock clock;

    PlacingOrder(
            KnownCatalogue catalogue,
            BudgetLines budgetLines,
            DraftingOrder drafting,
            Submission submission,
            IncompatibleDuties duties,
            OrderChanges changes,
            BusinessClock clock) {
        this.catalogue = catalogue;
        this.budgetLines = budgetLines;
        this.drafting = drafting;
        this.submission = submission;
        this.duties = duties;
        this.changes = changes;
        this.clock = clock;
    }

    /** Reads and locks at once what many placements of this transaction need. */
    public void prepare(List<Placement> placements) {
        catalogue.readFor(placements.stream().map(Placement::wish).toList());
        budgetLines.lockAll(placements.stream()
                .filter(Placement::submit)
                .map(placement -> placement.wish().budgetLineId())
                .distinct()
                .toList());
    }

    /**
     * Takes part in a transaction.
     *
     * @throws id.rewang.kit.web.ProblemException when it cannot be placed, before anything is changed
     */
    public PurchaseOrder place(Placement placement) {
        Actor actor = placement.actor();
        duties.check(Duty.DRAFT, List.of(), actor);
        Instant now = clock.instant();
        Person by = Person.of(actor, Roles.PROCUREMENT_OFFICER);
        OrderDraft draft = drafting.draft(placement.wish(), actor);
        PurchaseOrder order = PurchaseOrder.draft(UuidCreator.getTimeOrderedEpoch(), draft, by, now);
        if (placement.submit()) {
            submission.submit(order, by, now);
        } else {
            changes.note(order, "OrderDrafted", Duty.DRAFT, by, now, null);
        }
        return order;
    }
}
