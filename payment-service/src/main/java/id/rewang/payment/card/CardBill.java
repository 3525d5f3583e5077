package id.rewang.payment.card;

import id.rewang.kit.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's bill of a month (DPT), each charge compared with ours; never changed afterwards.
 *
 * @param period     month as {@code 2026-10}
 * @param recognised sum of the charges that are ours
 * @param refused    sum of the others
 * @param lines      left out in lists
 */
public record CardBill(
        UUID id,
        String region,
        UUID departmentId,
        String period,
        Instant recordedAt,
        Money recognised,
        Money refused,
        List<Line> lines) {

    /** A charge as the issuer bills it. */
    public record Charge(String approvalCode, LocalDate date, Money amount) {}

    /** Why a charge is not recognised. */
    public enum Refusal {
        /** Nobody has recorded it, or it stands on this bill twice. */
        NOT_RECORDED,
        /** It stood on the bill of another month. */
        BILLED_BEFORE,
        AMOUNT_DIFFERS
    }

    /**
     * A line of the bill.
     *
     * @param paymentId the payment that it belongs to; {@code null} when refused
     * @param refused   why it is not recognised, in words
     */
    public record Line(
            int lineNo,
            Charge charge,
            @Nullable UUID paymentId,
            @Nullable Refusal refusal,
            @Nullable String refused) {

        static Line recognised(int lineNo, Charge charge, UUID paymentId) {
            return new Line(lineNo, charge, paymentId, null, null);
        }

        static Line refused(int lineNo, Charge charge, Refusal refusal, String reason) {
            return new Line(lineNo, charge, null, refusal, reason);
        }
    }

    static CardBill of(UUID id, String region, UUID department, String period, Instant recordedAt, List<Line> lines) {
        return new CardBill(
                id,
                region,
                department,
                period,
                recordedAt,
                sum(lines.stream().filter(line -> line.refusal() == null).toList()),
                sum(lines.stream().filter(line -> line.refusal() != null).toList()),
                lines);
    }

    private static Money sum(List<Line> lines) {
        return lines.stream().map(line -> line.charge().amount()).reduce(Money.ZERO, Money::plus);
    }
}
