package id.rewang.catalog.stock;

import id.rewang.kit.money.Money;
import java.util.UUID;

/**
 * A line of an order that is to be held.
 *
 * @param unitPrice the price that the department saw
 */
public record WantedLine(int lineNo, UUID productId, long quantity, Money unitPrice) {}
