package id.rewang.procurement.order;

import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.ProblemException;
import id.rewang.procurement.policy.Duty;
import id.rewang.procurement.policy.IncompatibleDuties;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A procurement officer writes a draft under an id of their own, or writes one anew; a refused order becomes a draft again. */
@Service
public class RevisingOrder {

    private final PurchaseOrders orders;
    private final DraftingOrder drafting;
    private final IncompatibleDuties duties;
    private final OrderChanges changes;
    private final BusinessClock clock;

    RevisingOrder(
            PurchaseOrders orders,
            DraftingOrder drafting,
            IncompatibleDuties duties,
            OrderChanges changes,
            BusinessClock clock) {
        this.orders = orders;
        this.drafting = drafting;
        this.duties = duties;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public PurchaseOrder revise(UUID id, ExpectedVersion version, OrderWish wish, Actor actor) {
        Instant now = clock.instant();
        Person by = Person.of(actor, Roles.PROCUREMENT_OFFICER);
        Optional<PurchaseOrder> existing = orders.findLocked(id);
        existing.ifPresent(order -> {
            if (!order.region().equals(actor.region())) {
                throw ProblemException.notFound("purchase order", id);
            }
            actor.mustWorkFor(order.departmentId());
            version.check(order.version());
        });
        duties.check(Duty.DRAFT, orders.dutiesOf(id, by), actor);
        OrderDraft draft = drafting.draft(wish, actor);
        PurchaseOrder order = existing.orElseGet(() -> PurchaseOrder.draft(id, draft, by, now));
        if (existing.isPresent()) {
            changes.make(order, () -> order.revise(draft, by));
        }
        changes.note(order, existing.isPresent() ? "OrderRevised" : "OrderDrafted", Duty.DRAFT, by, now, null);
        orders.flush();
        return order;
    }
}
