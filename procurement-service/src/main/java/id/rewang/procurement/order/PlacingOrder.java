package id.rewang.procurement.order;

import com.github.f4b6a3.uuid.UuidCreator;
import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.procurement.policy.Duty;
import id.rewang.procurement.policy.IncompatibleDuties;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A procurement officer places an order, as a draft or submitted at once. */
@Service
public class PlacingOrder {

    private final DraftingOrder drafting;
    private final Submission submission;
    private final IncompatibleDuties duties;
    private final OrderChanges changes;
    private final BusinessClock clock;

    PlacingOrder(
            DraftingOrder drafting,
            Submission submission,
            IncompatibleDuties duties,
            OrderChanges changes,
            BusinessClock clock) {
        this.drafting = drafting;
        this.submission = submission;
        this.duties = duties;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public PurchaseOrder place(OrderWish wish, boolean submit, Actor actor) {
        duties.check(Duty.DRAFT, List.of(), actor);
        Instant now = clock.instant();
        Person by = Person.of(actor, Roles.PROCUREMENT_OFFICER);
        PurchaseOrder order =
                PurchaseOrder.draft(UuidCreator.getTimeOrderedEpoch(), drafting.draft(wish, actor), by, now);
        if (submit) {
            submission.submit(order, by, now);
        } else {
            changes.note(order, "OrderDrafted", Duty.DRAFT, by, now, null);
        }
        return order;
    }
}
