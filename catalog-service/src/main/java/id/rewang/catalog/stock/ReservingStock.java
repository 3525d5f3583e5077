package id.rewang.catalog.stock;

import id.rewang.catalog.stock.StockAnswer.StockRefused;
import id.rewang.catalog.stock.StockAnswer.StockRefused.Code;
import id.rewang.catalog.stock.StockAnswer.StockRefused.Reason;
import id.rewang.catalog.stock.StockAnswer.StockReserved;
import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.messaging.Outbox;
import id.rewang.kit.messaging.OutgoingEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Holds all lines of a submitted order at the price the department saw, or refuses it with every reason. */
@Service
public class ReservingStock {

    private final Shelves shelves;
    private final Outbox outbox;
    private final BusinessClock clock;

    ReservingStock(Shelves shelves, Outbox outbox, BusinessClock clock) {
        this.shelves = shelves;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Does nothing when the order has been answered with a hold for this round already. */
    public void reserve(UUID orderId, int round, String region, UUID sellerId, List<WantedLine> lines) {
        Shelf shelf = shelves.current();
        if (shelf.hold(orderId, round).isPresent()) {
            return;
        }
        List<Reason> reasons = reasonsAgainst(shelf, region, sellerId, lines);
        StockAnswer answer = reasons.isEmpty()
                ? hold(shelf, orderId, round, region, lines)
                : refuse(shelf, orderId, round, region, sellerId, reasons);
        outbox.append(List.of(new OutgoingEvent(StockAnswer.TOPIC, orderId.toString(), answer.type(), answer, null)));
    }

    private StockReserved hold(Shelf shelf, UUID orderId, int round, String region, List<WantedLine> lines) {
        OrderHold hold = shelf.open(orderId, round, region);
        for (WantedLine line : lines) {
            shelf.item(line.productId()).hold(line.quantity());
            hold.add(new HeldLine(line.lineNo(), line.productId(), line.quantity(), 0));
        }
        return new StockReserved(
                orderId,
                round,
                region,
                lines.stream()
                        .map(line -> new StockReserved.Line(
                                line.lineNo(), line.productId(), line.quantity(), line.unitPrice()))
                        .toList(),
                clock.instant());
    }

    private StockRefused refuse(
            Shelf shelf, UUID orderId, int round, String region, UUID sellerId, List<Reason> reasons) {
        shelf.refuse(orderId, round, region, sellerId);
        return new StockRefused(orderId, round, region, reasons, clock.instant());
    }

    private static List<Reason> reasonsAgainst(Shelf shelf, String region, UUID sellerId, List<WantedLine> lines) {
        List<Reason> reasons = new ArrayList<>();
        Map<UUID, Long> takenByEarlierLines = new HashMap<>();
        for (WantedLine line : lines) {
            Optional<StockItem> item = shelf.find(line.productId())
                    .filter(known -> known.offered().region().equals(region));
            if (item.isEmpty()) {
                reasons.add(reason(line, Code.UNKNOWN_PRODUCT, "There is no such product."));
                continue;
            }
            addReasonsOfOffer(reasons, line, item.get().offered(), sellerId);
            long free = item.get().free() - takenByEarlierLines.getOrDefault(line.productId(), 0L);
            if (line.quantity() > free) {
                long available = Math.max(free, 0);
                reasons.add(new Reason(
                        line.lineNo(),
                        line.productId(),
                        Code.OUT_OF_STOCK,
                        line.quantity() + " are wanted, " + available + " are free.",
                        available));
            }
            takenByEarlierLines.merge(line.productId(), line.quantity(), Long::sum);
        }
        return reasons;
    }

    private static void addReasonsOfOffer(
            List<Reason> reasons, WantedLine line, StockItem.Offered offered, UUID sellerId) {
        if (!offered.sellerId().equals(sellerId)) {
            reasons.add(reason(line, Code.OTHER_SELLER, "Another seller offers this product."));
        }
        if (!offered.orderable()) {
            reasons.add(reason(line, Code.WITHDRAWN, "The product is not offered any more."));
        }
        if (!offered.sellerActive()) {
            reasons.add(reason(line, Code.SELLER_NOT_ACTIVE, "The seller takes no orders at present."));
        }
        if (!offered.unitPrice().equals(line.unitPrice())) {
            reasons.add(reason(
                    line,
                    Code.PRICE_CHANGED,
                    "The price is " + offered.unitPrice() + " by now, not " + line.unitPrice() + "."));
        }
    }

    private static Reason reason(WantedLine line, Code code, String message) {
        return new Reason(line.lineNo(), line.productId(), code, message, null);
    }
}
