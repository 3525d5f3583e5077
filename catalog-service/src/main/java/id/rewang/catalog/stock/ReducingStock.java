package id.rewang.catalog.stock;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Frees a part of what is held for an order: a line was struck out, or the order is closed short. */
@Service
public class ReducingStock {

    private final Shelves shelves;

    ReducingStock(Shelves shelves) {
        this.shelves = shelves;
    }

    /**
     * @throws IllegalStateException when less is held than is to be freed
     */
    public void reduce(UUID orderId, int round, List<LineQuantity> reductions) {
        Shelf shelf = shelves.current();
        shelf.hold(orderId, round).ifPresent(hold -> {
            for (LineQuantity reduction : reductions) {
                HeldLine line = hold.line(reduction.lineNo());
                line.reduce(reduction.quantity());
                shelf.item(line.productId()).release(reduction.quantity());
            }
        });
    }
}
