package id.rewang.catalog.stock;

/** So much of one line of an order. */
public record LineQuantity(int lineNo, long quantity) {}
