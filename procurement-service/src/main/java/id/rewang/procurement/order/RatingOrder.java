package id.rewang.procurement.order;

import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.ExpectedVersion;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The department says how content it was with a completed order. */
@Service
public class RatingOrder {

    private final ActingOnOrder acting;
    private final OrderChanges changes;
    private final BusinessClock clock;

    RatingOrder(ActingOnOrder acting, OrderChanges changes, BusinessClock clock) {
        this.acting = acting;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @param score 1 to 5
     */
    @Transactional
    public PurchaseOrder rate(UUID id, ExpectedVersion version, int score, @Nullable String comment, Actor actor) {
        PurchaseOrder order = acting.forDepartment(id, version, actor);
        Person by = acting.as(actor, Roles.COMMITMENT_OFFICER, Roles.PROCUREMENT_OFFICER);
        changes.make(order, () -> order.rate(score, comment));
        changes.note(order, "OrderRated", null, by, clock.instant(), Integer.toString(score));
        return order;
    }
}
