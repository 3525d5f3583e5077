package id.rewang.procurement.handover;

import com.github.f4b6a3.uuid.UuidCreator;
import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.procurement.delivery.Deliveries;
import id.rewang.procurement.delivery.GoodsReceipt;
import id.rewang.procurement.delivery.ReceiptLine;
import id.rewang.procurement.order.ActingOnOrder;
import id.rewang.procurement.order.DocumentNumbers;
import id.rewang.procurement.order.DocumentNumbers.Kind;
import id.rewang.procurement.order.OrderChanges;
import id.rewang.procurement.order.OrderEvent.Fine;
import id.rewang.procurement.order.OrderLine;
import id.rewang.procurement.order.Person;
import id.rewang.procurement.order.PurchaseOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The commitment officer draws up a handover of everything accepted that stands in none yet, less a fine if it came late. */
@Service
public class DrawingUpHandover {

    private final ActingOnOrder acting;
    private final Deliveries deliveries;
    private final Handovers handovers;
    private final LateFine lateFine;
    private final DocumentNumbers numbers;
    private final OrderChanges changes;
    private final BusinessClock clock;

    DrawingUpHandover(
            ActingOnOrder acting,
            Deliveries deliveries,
            Handovers handovers,
            LateFine lateFine,
            DocumentNumbers numbers,
            OrderChanges changes,
            BusinessClock clock) {
        this.acting = acting;
        this.deliveries = deliveries;
        this.handovers = handovers;
        this.lateFine = lateFine;
        this.numbers = numbers;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public DrawnUp drawUp(UUID orderId, ExpectedVersion version, Actor actor) {
        PurchaseOrder order = acting.forDepartment(orderId, version, actor);
        Person by = acting.as(actor, Roles.COMMITMENT_OFFICER, Roles.BUDGET_AUTHORITY);
        Instant now = clock.instant();
        LocalDate day = BusinessClock.dateOf(now);
        List<GoodsReceipt> receipts = deliveries.receipts(orderId).stream()
                .filter(receipt -> !receipt.toHandOver().isEmpty())
                .toList();
        Map<Integer, Integer> quantities = quantities(receipts);
        changes.make(order, () -> order.drawUpHandover(quantities));
        @Nullable Fine fine = lateFine.of(order, receipts, day).orElse(null);
        Handover handover = new Handover(
                UuidCreator.getTimeOrderedEpoch(),
                order,
                handovers.of(orderId).size() + 1,
                numbers.next(Kind.BAST, order.departmentId(), day),
                lines(order, quantities),
                fine,
                now);
        handovers.add(handover);
        receipts.forEach(receipt -> receipt.handOver(handover.id()));
        changes.note(order, "HandoverDrawnUp", null, by, now, handover.number());
        return new DrawnUp(order, handover);
    }

    private static Map<Integer, Integer> quantities(List<GoodsReceipt> receipts) {
        Map<Integer, Integer> quantities = new TreeMap<>();
        for (GoodsReceipt receipt : receipts) {
            for (ReceiptLine line : receipt.toHandOver()) {
                quantities.merge(line.lineNo(), line.accepted(), Math::addExact);
            }
        }
        return quantities;
    }

    private static List<HandoverLine> lines(PurchaseOrder order, Map<Integer, Integer> quantities) {
        return order.lines().stream()
                .filter(line -> quantities.containsKey(line.lineNo()))
                .map(line -> line(line, quantities))
                .toList();
    }

    private static HandoverLine line(OrderLine line, Map<Integer, Integer> quantities) {
        int quantity = quantities.getOrDefault(line.lineNo(), 0);
        return new HandoverLine(line.lineNo(), line.productId(), quantity, line.unitPrice());
    }

    public record DrawnUp(PurchaseOrder order, Handover handover) {}
}
