package id.rewang.procurement.order;

import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.ExpectedVersion;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The department withdraws an order, until the first dispatch; everything held for it is released. */
@Service
public class CancellingOrder {

    private final ActingOnOrder acting;
    private final OrderChanges changes;
    private final BusinessClock clock;

    CancellingOrder(ActingOnOrder acting, OrderChanges changes, BusinessClock clock) {
        this.acting = acting;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public PurchaseOrder cancel(UUID id, ExpectedVersion version, String reason, Actor actor) {
        PurchaseOrder order = acting.forDepartment(id, version, actor);
        Person by = acting.as(actor, Roles.COMMITMENT_OFFICER, Roles.BUDGET_AUTHORITY, Roles.PROCUREMENT_OFFICER);
        changes.make(order, () -> order.cancel(reason, by, clock.instant()));
        return order;
    }
}
