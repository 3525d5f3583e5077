package id.rewang.procurement.order;

/** The clocks that run on an order. */
public enum OrderDeadline {
    /** Stock and funds answer. */
    CHECKS,
    /** The seller accepts or declines. */
    ACCEPTANCE,
    /** Both sides sign for what was accepted; passing escalates, it ends nothing. */
    HANDOVER
}
