package id.rewang.payment.web;

import id.rewang.kit.money.Money;
import id.rewang.payment.card.CardBill;
import id.rewang.payment.card.CardBill.Charge;
import id.rewang.payment.card.CardBill.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A month's bill of the card's issuer as the API shows it. */
record CardBillView(
        UUID id,
        UUID departmentId,
        String period,
        Instant recordedAt,
        Money recognised,
        Money refused,
        List<LineView> lines) {

    /** @param orderNumber of the payment, by which people know it */
    record LineView(
            int lineNo,
            Charge charge,
            @Nullable UUID paymentId,
            @Nullable String orderNumber,
            @Nullable Refusal refusal,
            @Nullable String refused) {

        static LineView of(CardBill.Line line, Function<UUID, @Nullable String> orderNumber) {
            UUID payment = line.paymentId();
            return new LineView(
                    line.lineNo(),
                    line.charge(),
                    payment,
                    payment == null ? null : orderNumber.apply(payment),
                    line.refusal(),
                    line.refused());
        }
    }

    static CardBillView of(CardBill bill, Function<UUID, @Nullable String> orderNumber) {
        return new CardBillView(
                bill.id(),
                bill.departmentId(),
                bill.period(),
                bill.recordedAt(),
                bill.recognised(),
                bill.refused(),
                bill.lines().stream()
                        .map(line -> LineView.of(line, orderNumber))
                        .toList());
    }
}
