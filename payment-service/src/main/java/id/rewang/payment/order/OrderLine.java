package id.rewang.payment.order;

import id.rewang.kit.money.Money;
import java.util.UUID;

/** A line of an issued order. */
public record OrderLine(
        int lineNo, UUID productId, String productName, String taxClass, long quantity, Money unitPrice) {}
