package id.rewang.procurement.order;

import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.ExpectedVersion;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The seller declines an issued order; everything held for it is released. */
@Service
public class DecliningOrder {

    private final ActingOnOrder acting;
    private final OrderChanges changes;
    private final BusinessClock clock;

    DecliningOrder(ActingOnOrder acting, OrderChanges changes, BusinessClock clock) {
        this.acting = acting;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public PurchaseOrder decline(UUID id, ExpectedVersion version, String reason, Actor actor) {
        PurchaseOrder order = acting.forSeller(id, version, actor);
        Person by = acting.as(actor, Roles.SELLER);
        changes.make(order, () -> order.decline(reason, by, clock.instant()));
        return order;
    }
}
