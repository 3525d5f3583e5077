package id.rewang.payment.order;

/** From which money an order is paid. */
public enum PaymentMethod {
    /** Cash advance of the treasurer. */
    UP,
    /** One-off additional advance. */
    TU,
    /** Government credit card. */
    KKPD,
    /** Directly by the treasury to the seller. */
    LS;

    /** Paid from the treasurer's bank account. */
    public boolean isCash() {
        return this == UP || this == TU;
    }
}
