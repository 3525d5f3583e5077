package id.rewang.city.plan;

/** How the money reaches the seller. */
public enum Channel {
    /** Uang persediaan, one transfer through the bank's SNAP interface. */
    SNAP,
    /** Uang persediaan, a file of transfers that a second person releases in the bank's portal. */
    BULK,
    /** Directly from the regional treasury, by SP2D. */
    SP2D,
    /** The government credit card (KKPD). */
    CARD
}
