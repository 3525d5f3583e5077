package id.rewang.payment.payment;

/** UP and TU: DUE → REQUESTED → AUTHORISED → INSTRUCTED → SETTLED; LS: DUE → SPP_MADE → SPP_VERIFIED → SETTLED; KKPD: DUE → SETTLED. */
public enum PaymentState {
    DUE,
    REQUESTED,
    AUTHORISED,
    /** The bank was told to pay; nobody may tell it again before its final word. */
    INSTRUCTED,
    SETTLED,
    /** The bank finally refused, or sent the money back; may be paid again as the next attempt. */
    RETURNED,
    SPP_MADE,
    SPP_VERIFIED
}
