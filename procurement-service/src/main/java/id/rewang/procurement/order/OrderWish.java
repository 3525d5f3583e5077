package id.rewang.procurement.order;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a procurement officer wants to order, by ids that are still to be looked up. */
public record OrderWish(
        UUID departmentId,
        UUID sellerId,
        UUID budgetLineId,
        PaymentMethod paymentMethod,
        LocalDate neededBy,
        String deliveryAddress,
        @Nullable String rupCode,
        @Nullable String externalOrderNumber,
        List<Line> lines) {

    public record Line(UUID productId, int quantity) {}
}
