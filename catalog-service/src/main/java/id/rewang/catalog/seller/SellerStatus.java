package id.rewang.catalog.seller;

/** Only a {@link #VERIFIED} seller's products can be ordered. */
public enum SellerStatus {
    /** Entered, not yet looked at or sent back. */
    REGISTERED,
    VERIFIED,
    /** Takes no orders for a while, by the seller's own wish. */
    PAUSED,
    /** Barred by the trade office. */
    SUSPENDED,
    /** Gone for good. */
    WITHDRAWN
}
