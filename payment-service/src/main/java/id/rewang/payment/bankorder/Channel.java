package id.rewang.payment.bankorder;

/** How the bank is told. */
public enum Channel {
    /** Over the bank's interface (SNAP BI), one by one. */
    SNAP,
    /** In a file that people upload and release in the bank's portal. */
    BULK_FILE
}
