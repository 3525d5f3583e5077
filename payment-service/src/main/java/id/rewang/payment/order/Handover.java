package id.rewang.payment.order;

import id.rewang.kit.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A handover (BAST) that both sides have signed.
 *
 * @param amount  of the goods
 * @param fine    for late delivery, zero if none
 * @param payable amount less fine: what may be billed
 */
public record Handover(
        UUID id,
        UUID orderId,
        String number,
        List<Line> lines,
        Money amount,
        Money fine,
        Money payable,
        Instant signedAt) {

    public record Line(int lineNo, UUID productId, long quantity, Money unitPrice, Money amount) {}
}
