package id.rewang.procurement.delivery;

import com.github.f4b6a3.uuid.UuidCreator;
import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.ProblemException;
import id.rewang.procurement.order.ActingOnOrder;
import id.rewang.procurement.order.OrderChanges;
import id.rewang.procurement.order.Person;
import id.rewang.procurement.order.PurchaseOrder;
import id.rewang.procurement.order.SentQuantity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The seller sends goods of an accepted order. */
@Service
public class DispatchingShipment {

    private final ActingOnOrder acting;
    private final Deliveries deliveries;
    private final OrderChanges changes;
    private final BusinessClock clock;

    DispatchingShipment(ActingOnOrder acting, Deliveries deliveries, OrderChanges changes, BusinessClock clock) {
        this.acting = acting;
        this.deliveries = deliveries;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public Dispatched dispatch(
            UUID orderId, ExpectedVersion version, List<SentQuantity> quantities, @Nullable String note, Actor actor) {
        PurchaseOrder order = acting.forSeller(orderId, version, actor);
        Person by = acting.as(actor, Roles.SELLER);
        Instant now = clock.instant();
        int no = deliveries.shipments(orderId).size() + 1;
        if (no > Deliveries.MAX_PER_ORDER) {
            throw ProblemException.refused(
                    "too-many-shipments", "An order is sent in at most " + Deliveries.MAX_PER_ORDER + " shipments.");
        }
        Shipment shipment = new Shipment(UuidCreator.getTimeOrderedEpoch(), order, no, note, quantities, by, now);
        changes.make(order, () -> order.dispatch(shipment.id(), quantities, by, now));
        deliveries.add(shipment);
        return new Dispatched(order, shipment);
    }

    public record Dispatched(PurchaseOrder order, Shipment shipment) {}
}
