package id.rewang.catalog.stock;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What was held for an order leaves the shelf. */
@Service
public class DispatchingStock {

    private final Shelves shelves;

    DispatchingStock(Shelves shelves) {
        this.shelves = shelves;
    }

    /**
     * @throws IllegalStateException when less is held than is dispatched
     */
    public void dispatch(UUID orderId, int round, List<LineQuantity> dispatched) {
        Shelf shelf = shelves.current();
        OrderHold hold = shelf.hold(orderId, round)
                .orElseThrow(() -> new IllegalStateException("nothing is held for order " + orderId));
        for (LineQuantity quantity : dispatched) {
            HeldLine line = hold.line(quantity.lineNo());
            line.dispatch(quantity.quantity());
            shelf.item(line.productId()).dispatch(quantity.quantity());
        }
    }
}
