package id.rewang.catalog.stock;

import java.util.UUID;

/**
 * The stock of one product, in its unit.
 *
 * @param reserved  held for orders
 * @param available on hand and not held
 * @param version   counts the changes of what is on hand
 */
public record StockLevel(UUID productId, long onHand, long reserved, long available, long version) {

    /** More than a region orders of anything in a year; what is typed beyond it is a slip or means "always there". */
    public static final long MOST_ON_HAND = 1_000_000_000;
}
