package id.rewang.procurement.order;

import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.ExpectedVersion;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The commitment officer gives up what the seller has not sent; what is held for it is released. */
@Service
public class ClosingOrderShort {

    private final ActingOnOrder acting;
    private final OrderChanges changes;
    private final BusinessClock clock;

    ClosingOrderShort(ActingOnOrder acting, OrderChanges changes, BusinessClock clock) {
        this.acting = acting;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public PurchaseOrder close(UUID id, ExpectedVersion version, String reason, Actor actor) {
        PurchaseOrder order = acting.forDepartment(id, version, actor);
        Person by = acting.as(actor, Roles.COMMITMENT_OFFICER, Roles.BUDGET_AUTHORITY);
        changes.make(order, () -> order.shortClose(reason, by, clock.instant()));
        return order;
    }
}
