package id.rewang.procurement.order;

import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.Page;
import id.rewang.kit.web.Paging;
import id.rewang.kit.web.ProblemException;
import id.rewang.procurement.order.PurchaseOrders.OrderFilter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may see which orders: officials those of their department, a seller their own once issued, auditors and the treasury
 * all of the region.
 */
@Service
@Transactional(readOnly = true)
public class ReadingOrders {

    private final PurchaseOrders orders;

    ReadingOrders(PurchaseOrders orders) {
        this.orders = orders;
    }

    /**
     * @throws ProblemException 404 in another region or, for a seller, before it is issued; 403 when it is somebody else's
     */
    public PurchaseOrder one(UUID id, Actor actor) {
        PurchaseOrder order = orders.find(id)
                .filter(o -> o.region().equals(actor.region()))
                .orElseThrow(() -> ProblemException.notFound("purchase order", id));
        if (seesWholeRegion(actor)) {
            return order;
        }
        if (actor.is(Roles.SELLER)) {
            actor.mustBelongTo(order.sellerId());
            if (order.issuedAt() == null) {
                throw ProblemException.notFound("purchase order", id);
            }
            return order;
        }
        actor.mustWorkFor(order.departmentId());
        return order;
    }

    public List<OrderAct> timeline(UUID id, Actor actor) {
        return orders.acts(one(id, actor).id());
    }

    /**
     * Of a narrower filter than the person may see, or of what they may see. In an open state the orders of one department or
     * seller come the longest waiting first, otherwise the newest.
     */
    public Page<PurchaseOrder> list(
            @Nullable OrderState state,
            @Nullable UUID departmentId,
            @Nullable UUID sellerId,
            @Nullable Instant since,
            Paging paging,
            Actor actor) {
        UUID ofDepartment = departmentId;
        UUID ofSeller = sellerId;
        boolean wholeRegion = seesWholeRegion(actor);
        boolean asSeller = !wholeRegion && actor.is(Roles.SELLER);
        if (asSeller) {
            ofSeller = own(actor.sellerId(), sellerId, "seller");
        } else if (!wholeRegion) {
            ofDepartment = own(actor.departmentId(), departmentId, "department");
        }
        OrderFilter filter = new OrderFilter(actor.region(), ofDepartment, ofSeller, state, since, asSeller);
        return Page.of(
                orders.page(filter, paging.afterId(), paging.fetch()),
                paging,
                order -> List.of(order.id().toString()));
    }

    private static boolean seesWholeRegion(Actor actor) {
        return actor.isAny(Roles.AUDITOR, Roles.TREASURY_OFFICER);
    }

    private static UUID own(@Nullable UUID own, @Nullable UUID asked, String what) {
        if (own == null || (asked != null && !asked.equals(own))) {
            throw Actor.notYours("Only the orders of your own " + what + " can be listed.");
        }
        return Objects.requireNonNull(own);
    }
}
