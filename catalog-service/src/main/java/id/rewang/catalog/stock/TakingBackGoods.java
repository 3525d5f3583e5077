package id.rewang.catalog.stock;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Goods that the receiver rejected lie on the seller's shelf again, held for their order until it is sent again or closed. */
@Service
public class TakingBackGoods {

    private final Shelves shelves;

    TakingBackGoods(Shelves shelves) {
        this.shelves = shelves;
    }

    /**
     * @throws IllegalStateException when less was dispatched than comes back
     */
    public void takeBack(UUID orderId, int round, List<LineQuantity> rejected) {
        Shelf shelf = shelves.current();
        OrderHold hold = shelf.hold(orderId, round)
                .orElseThrow(() -> new IllegalStateException("nothing was held for order " + orderId));
        for (LineQuantity quantity : rejected) {
            HeldLine line = hold.line(quantity.lineNo());
            line.takeBack(quantity.quantity());
            shelf.item(line.productId()).takeBack(quantity.quantity());
        }
    }
}
