package id.rewang.procurement.order;

import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.ExpectedVersion;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The seller accepts an issued order. */
@Service
public class AcceptingOrder {

    private final ActingOnOrder acting;
    private final OrderChanges changes;
    private final BusinessClock clock;

    AcceptingOrder(ActingOnOrder acting, OrderChanges changes, BusinessClock clock) {
        this.acting = acting;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public PurchaseOrder accept(UUID id, ExpectedVersion version, Actor actor) {
        PurchaseOrder order = acting.forSeller(id, version, actor);
        Person by = acting.as(actor, Roles.SELLER);
        changes.make(order, () -> order.accept(by, clock.instant()));
        return order;
    }
}
