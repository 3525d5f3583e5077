package id.rewang.catalog.stock;

import java.util.UUID;
import org.springframework.stereotype.Service;

/** Frees whatever is still held for an order; nothing held is fine. */
@Service
public class ReleasingStock {

    private final Shelves shelves;

    ReleasingStock(Shelves shelves) {
        this.shelves = shelves;
    }

    public void release(UUID orderId, int round) {
        Shelf shelf = shelves.current();
        shelf.hold(orderId, round).ifPresent(hold -> {
            for (HeldLine held : hold.lines()) {
                if (held.open() > 0) {
                    shelf.item(held.productId()).release(held.open());
                    hold.line(held.lineNo()).reduce(held.open());
                }
            }
        });
    }
}
