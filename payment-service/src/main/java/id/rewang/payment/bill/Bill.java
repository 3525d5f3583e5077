package id.rewang.payment.bill;

import id.rewang.kit.money.Money;
import id.rewang.payment.event.PaymentEvent.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seller's bill for one handover; decided at once and never changed.
 *
 * @param reasons   why it was refused, all of them; empty when accepted
 * @param paymentId the payment that has become due; {@code null} when refused
 */
public record Bill(
        UUID id,
        UUID orderId,
        int round,
        UUID handoverId,
        String region,
        UUID departmentId,
        UUID sellerId,
        Invoice invoice,
        List<Reason> reasons,
        String submittedBy,
        Instant submittedAt,
        @Nullable UUID paymentId) {

    public enum State {
        ACCEPTED,
        REFUSED
    }

    /** What the seller's invoice says. */
    public record Invoice(String number, LocalDate date, Money amount) {}

    public State state() {
        return reasons.isEmpty() ? State.ACCEPTED : State.REFUSED;
    }
}
