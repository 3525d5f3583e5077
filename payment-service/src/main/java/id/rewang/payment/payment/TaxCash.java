package id.rewang.payment.payment;

/** Where the cash of the tax withheld from a payment is. */
public enum TaxCash {
    /** There is none: no tax, not instructed, or not paid from our cash. */
    NONE,
    /** Kept back on the treasurer's account by a pending transfer. */
    RESERVED,
    /** The bank was told to deposit it. */
    DEPOSITING,
    DEPOSITED
}
