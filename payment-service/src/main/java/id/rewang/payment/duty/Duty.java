package id.rewang.payment.duty;

/** Something a person does about an order that may keep the person from doing another thing about it. */
public enum Duty {
    /** Drafted the order (PP). */
    DRAFT,
    /** Approved the order (PPK). */
    APPROVE,
    CHECK_GOODS,
    SIGN_HANDOVER,
    /** Asked for the payment (PPTK, NPD). */
    REQUEST_PAYMENT,
    /** Allowed the payment (PA/KPA). */
    AUTHORISE_PAYMENT,
    /** Paid, deposited tax or settled the card's bill (bendahara). */
    TREASURER,
    MAKE_SPP,
    VERIFY_SPP,
    /** Paid with the card. */
    HOLD_CARD,
    /** Recorded the SP2D (kuasa BUD). */
    ISSUE_SP2D
}
