package id.rewang.procurement.order;

/** How much of a line a shipment brings. */
public record SentQuantity(int lineNo, int quantity) {}
