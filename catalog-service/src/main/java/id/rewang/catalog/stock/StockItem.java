package id.rewang.catalog.stock;

import id.rewang.kit.money.Money;
import java.util.UUID;

/**
 * The stock of one product while a transaction holds its row: what is on hand, and how much of it is held for orders.
 * Never negative, never more held than on hand, never more on hand than a product may have.
 */
final class StockItem {

    private final UUID productId;
    private final Offered offered;
    private long onHand;
    private long reserved;
    private boolean changed;

    StockItem(UUID productId, Offered offered, long onHand, long reserved) {
        this.productId = productId;
        this.offered = offered;
        this.onHand = onHand;
        this.reserved = reserved;
    }

    /**
     * How the product is offered at the moment.
     *
     * @param orderable    published, not withdrawn
     * @param sellerActive its seller is verified and neither paused nor suspended
     */
    record Offered(UUID sellerId, String region, Money unitPrice, boolean orderable, boolean sellerActive) {}

    /**
     * @throws IllegalStateException when more is wanted than is free; nothing is held then
     */
    void hold(long quantity) {
        move(0, quantity);
    }

    /** Frees what was held. */
    void release(long quantity) {
        move(0, -quantity);
    }

    /** What was held leaves the shelf. */
    void dispatch(long quantity) {
        move(-quantity, -quantity);
    }

    /** What was dispatched and rejected lies on the shelf again, held for its order. */
    void takeBack(long quantity) {
        move(quantity, quantity);
    }

    private void move(long onHandBy, long reservedBy) {
        long newOnHand = Math.addExact(onHand, onHandBy);
        long newReserved = Math.addExact(reserved, reservedBy);
        if (newOnHand < 0 || newReserved < 0 || newReserved > newOnHand) {
            throw new IllegalStateException(
                    "stock of " + productId + " would be " + newOnHand + " on hand with " + newReserved + " held");
        }
        if (newOnHand > StockLevel.MOST_ON_HAND) {
            throw new IllegalStateException(
                    "stock of " + productId + " would be " + newOnHand + " on hand, more than the "
                            + StockLevel.MOST_ON_HAND + " that a product may have: let the seller count again");
        }
        onHand = newOnHand;
        reserved = newReserved;
        changed = true;
    }

    UUID productId() {
        return productId;
    }

    Offered offered() {
        return offered;
    }

    long onHand() {
        return onHand;
    }

    long reserved() {
        return reserved;
    }

    long free() {
        return onHand - reserved;
    }

    boolean isChanged() {
        return changed;
    }
}
