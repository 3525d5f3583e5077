package id.rewang.procurement.order;

/** Which of the department's money pays: cash advance, additional advance, government credit card, direct payment. */
public enum PaymentMethod {
    UP,
    TU,
    KKPD,
    LS
}
