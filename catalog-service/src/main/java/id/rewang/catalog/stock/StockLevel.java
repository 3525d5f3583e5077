package id.rewang.catalog.stock;

import java.util.UUID;

/**
 * The stock of one product, in its unit.
 *
 * @param reserved  held for orders
 * @param available on hand and not held
 * @param version   counts the changes of what is on hand
 */
public record StockLevel(UUID productId, long onHand, long reserved, long available, long version) {}
