package id.rewang.procurement.handover;

import id.rewang.procurement.order.PurchaseOrder;

/** A handover that lacks a signature, with its order. */
public record UnsignedHandover(Handover handover, PurchaseOrder order) {}
