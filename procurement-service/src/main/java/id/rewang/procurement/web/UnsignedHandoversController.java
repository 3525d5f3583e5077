package id.rewang.procurement.web;

import id.rewang.kit.money.Money;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.Page;
import id.rewang.kit.web.Paging;
import id.rewang.procurement.handover.ReadingUnsignedHandovers;
import id.rewang.procurement.handover.UnsignedHandover;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Handovers")
class UnsignedHandoversController {

    private final ReadingUnsignedHandovers reading;

    UnsignedHandoversController(ReadingUnsignedHandovers reading) {
        this.reading = reading;
    }

    @GetMapping("/v1/unsigned-handovers")
    @PreAuthorize("hasAnyRole('commitment_officer', 'budget_authority', 'seller')")
    @Operation(
            summary = "The handovers that wait for your side's signature, the longest waiting first",
            description = "Officials see their department's, sellers their own.")
    Page<UnsignedView> list(Paging paging, Actor actor) {
        return reading.list(paging, actor).map(UnsignedView::of);
    }

    /**
     * @param overdue whether the order's accepted goods have waited for their signatures longer than they may
     */
    record UnsignedView(
            UUID handoverId,
            UUID orderId,
            @Nullable String orderNumber,
            String number,
            String sellerName,
            Money payable,
            Instant drawnUpAt,
            boolean overdue) {

        static UnsignedView of(UnsignedHandover unsigned) {
            return new UnsignedView(
                    unsigned.handover().id(),
                    unsigned.order().id(),
                    unsigned.order().number(),
                    unsigned.handover().number(),
                    unsigned.order().sellerName(),
                    unsigned.handover().payable(),
                    unsigned.handover().drawnUpAt(),
                    unsigned.order().handoverOverdue());
        }
    }
}
