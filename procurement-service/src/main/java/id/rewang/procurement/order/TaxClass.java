package id.rewang.procurement.order;

/** How a product is taxed; pinned on the order line when it is drafted. */
public enum TaxClass {
    PPN,
    PPN_EXEMPT,
    PBJT,
    SERVICE
}
