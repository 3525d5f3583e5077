package id.rewang.procurement.order;

import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ExpectedVersion;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The commitment officer rejects an order; everything held for it is released. */
@Service
public class RejectingOrder {

    private final ActingOnOrder acting;
    private final OrderDecision decision;

    RejectingOrder(ActingOnOrder acting, OrderDecision decision) {
        this.acting = acting;
        this.decision = decision;
    }

    @Transactional
    public PurchaseOrder reject(UUID id, ExpectedVersion version, String reason, Actor actor) {
        PurchaseOrder order = acting.forDepartment(id, version, actor);
        decision.reject(order, reason, actor);
        return order;
    }
}
