package id.rewang.procurement.order;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that is wanted of an order, already found to exist: budget line, seller and products. */
public record OrderDraft(
        String region,
        UUID departmentId,
        UUID budgetLineId,
        String accountCode,
        int fiscalYear,
        UUID sellerId,
        String sellerName,
        PaymentMethod paymentMethod,
        LocalDate neededBy,
        String deliveryAddress,
        @Nullable String rupCode,
        @Nullable String externalOrderNumber,
        List<Line> lines) {

    public record Line(Product product, int quantity) {}
}
