package id.rewang.procurement.delivery;

import com.github.f4b6a3.uuid.UuidCreator;
import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.FieldProblem;
import id.rewang.kit.web.ProblemException;
import id.rewang.procurement.order.ActingOnOrder;
import id.rewang.procurement.order.CheckedQuantity;
import id.rewang.procurement.order.LineFault;
import id.rewang.procurement.order.OrderChanges;
import id.rewang.procurement.order.Person;
import id.rewang.procurement.order.PurchaseOrder;
import id.rewang.procurement.photo.Photos;
import id.rewang.procurement.policy.Duty;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The goods receiver checks what a shipment brought: per line how much is accepted, how much goes back and why. */
@Service
public class ReceivingGoods {

    private final ActingOnOrder acting;
    private final Deliveries deliveries;
    private final Photos photos;
    private final OrderChanges changes;
    private final BusinessClock clock;

    ReceivingGoods(
            ActingOnOrder acting, Deliveries deliveries, Photos photos, OrderChanges changes, BusinessClock clock) {
        this.acting = acting;
        this.deliveries = deliveries;
        this.photos = photos;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @param found without handovers
     * @throws LineFault also when a line names a photo that was not uploaded for the order
     */
    @Transactional
    public Received receive(
            UUID orderId, ExpectedVersion version, UUID shipmentId, List<ReceiptLine> found, Actor actor) {
        PurchaseOrder order = acting.forDepartment(orderId, version, actor);
        Person by = acting.inDuty(order, Duty.CHECK_GOODS, actor, Roles.GOODS_RECEIVER);
        Instant now = clock.instant();
        List<CheckedQuantity> checks = found.stream()
                .map(l -> new CheckedQuantity(l.lineNo(), l.accepted(), l.rejected(), l.reason()))
                .toList();
        UUID receiptId = UuidCreator.getTimeOrderedEpoch();
        Shipment shipment = deliveries
                .shipment(shipmentId, orderId)
                .orElseThrow(() -> ProblemException.refused(
                        "unknown-shipment",
                        "The order has no shipment " + shipmentId + ".",
                        new FieldProblem("shipmentId", "unknown", "is no shipment of this order")));
        if (deliveries.receipts(orderId).size() == Deliveries.MAX_PER_ORDER) {
            throw ProblemException.refused(
                    "too-many-receipts",
                    "An order is checked in at most " + Deliveries.MAX_PER_ORDER + " goods receipts.");
        }
        requirePhotos(orderId, found);
        changes.make(order, () -> order.receive(receiptId, shipmentId, checks, by, now));
        shipment.check(checks);
        GoodsReceipt receipt = new GoodsReceipt(receiptId, order.region(), shipment, found, by, now);
        deliveries.add(receipt);
        return new Received(order, receipt);
    }

    private void requirePhotos(UUID orderId, List<ReceiptLine> found) {
        Set<String> uploaded = photos.namesOf(orderId);
        for (int i = 0; i < found.size(); i++) {
            String photo = found.get(i).photoSha256();
            if (photo != null && !uploaded.contains(photo)) {
                throw new LineFault(i, "photoSha256", "unknown-photo", "no such photo was uploaded for this order");
            }
        }
    }

    public record Received(PurchaseOrder order, GoodsReceipt receipt) {}
}
