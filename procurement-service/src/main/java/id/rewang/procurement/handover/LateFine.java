package id.rewang.procurement.handover;

import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.money.Money;
import id.rewang.kit.rule.Rule;
import id.rewang.kit.rule.Rules;
import id.rewang.procurement.delivery.GoodsReceipt;
import id.rewang.procurement.delivery.ReceiptLine;
import id.rewang.procurement.order.OrderEvent.Fine;
import id.rewang.procurement.order.OrderLine;
import id.rewang.procurement.order.PurchaseOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The fine for late delivery: for each day late a share of the worth of what came late, up to a cap, both by dated rule.
 * Worked out from the unrounded sum and rounded once, to whole rupiah.
 */
@Component
class LateFine {

    private final Rules rules;

    LateFine(Rules rules) {
        this.rules = rules;
    }

    /**
     * @param receipts what is handed over: their lines that stand in no handover yet
     */
    Optional<Fine> of(PurchaseOrder order, List<GoodsReceipt> receipts, LocalDate day) {
        Rule perDay = rules.on(day, order.region(), "fine.late-delivery");
        BigDecimal cap = rules.on(day, order.region(), "fine.late-delivery.cap").asFraction();
        BigDecimal fine = BigDecimal.ZERO;
        long mostDays = 0;
        for (GoodsReceipt receipt : receipts) {
            long days = daysLate(order, receipt);
            BigDecimal share =
                    perDay.asFraction().multiply(BigDecimal.valueOf(days)).min(cap);
            fine = fine.add(worth(order, receipt).toBigDecimal().multiply(share));
            mostDays = Math.max(mostDays, days);
        }
        Money amount = Money.of(fine.setScale(0, perDay.roundingMode()), Money.IDR, perDay.roundingMode());
        return amount.isZero()
                ? Optional.empty()
                : Optional.of(new Fine(
                        amount, Math.toIntExact(mostDays), perDay.id(), perDay.version(), perDay.legalBasis()));
    }

    private static long daysLate(PurchaseOrder order, GoodsReceipt receipt) {
        LocalDate came = BusinessClock.dateOf(receipt.receivedAt());
        return Math.max(0, ChronoUnit.DAYS.between(order.neededBy(), came));
    }

    private static Money worth(PurchaseOrder order, GoodsReceipt receipt) {
        Money worth = Money.ZERO;
        for (ReceiptLine line : receipt.toHandOver()) {
            worth = worth.plus(lineOf(order, line.lineNo()).priceOf(line.accepted()));
        }
        return worth;
    }

    private static OrderLine lineOf(PurchaseOrder order, int lineNo) {
        return order.lines().stream()
                .filter(line -> line.lineNo() == lineNo)
                .findFirst()
                .orElseThrow();
    }
}
