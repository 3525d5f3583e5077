package id.rewang.procurement.order;

import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ExpectedVersion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The commitment officer approves an order, perhaps without some lines; it is issued to the seller at once. */
@Service
public class ApprovingOrder {

    private final ActingOnOrder acting;
    private final OrderDecision decision;

    ApprovingOrder(ActingOnOrder acting, OrderDecision decision) {
        this.acting = acting;
        this.decision = decision;
    }

    /**
     * @param acceptBy until when the seller answers, if earlier than the rule says
     */
    @Transactional
    public PurchaseOrder approve(
            UUID id, ExpectedVersion version, List<StruckLine> struck, @Nullable Instant acceptBy, Actor actor) {
        PurchaseOrder order = acting.forDepartment(id, version, actor);
        decision.approve(order, struck, acceptBy, actor);
        return order;
    }
}
