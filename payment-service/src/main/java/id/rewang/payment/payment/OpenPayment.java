package id.rewang.payment.payment;

import id.rewang.payment.order.OrderCopy;

/** A payment and its order, both locked. */
public record OpenPayment(OrderCopy order, Payment payment) {}
