package id.rewang.procurement.web;

import id.rewang.kit.money.Money;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.Answer;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.procurement.handover.DrawingUpHandover;
import id.rewang.procurement.handover.Handover;
import id.rewang.procurement.handover.Handovers;
import id.rewang.procurement.handover.SigningHandover;
import id.rewang.procurement.order.OrderEvent.Fine;
import id.rewang.procurement.order.Person;
import id.rewang.procurement.order.PurchaseOrder;
import id.rewang.procurement.order.ReadingOrders;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/purchase-orders/{orderId}/handovers")
@Tag(name = "Handovers")
class HandoversController {

    private final ReadingOrders reading;
    private final Handovers handovers;
    private final DrawingUpHandover drawingUp;
    private final SigningHandover signing;

    HandoversController(
            ReadingOrders reading, Handovers handovers, DrawingUpHandover drawingUp, SigningHandover signing) {
        this.reading = reading;
        this.handovers = handovers;
        this.drawingUp = drawingUp;
        this.signing = signing;
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('commitment_officer', 'budget_authority')")
    @Operation(
            summary = "Draw up the handover (BAST) of everything accepted that stands in none yet",
            description = "A fine for late delivery is worked out here. If-Match and ETag are the order's version.")
    ResponseEntity<HandoverView> drawUp(@PathVariable UUID orderId, ExpectedVersion version, Actor actor) {
        var drawnUp = drawingUp.drawUp(orderId, version, actor);
        return Answer.created(
                "/v1/purchase-orders/" + orderId + "/handovers",
                drawnUp.order().version(),
                HandoverView.of(drawnUp.handover()));
    }

    @PostMapping("/{handoverId}/signatures")
    @PreAuthorize("hasAnyRole('commitment_officer', 'budget_authority', 'seller')")
    @Operation(
            summary = "Sign a handover for your side; the second signature makes it payable",
            description = "If-Match and ETag are the order's version.")
    ResponseEntity<HandoverView> sign(
            @PathVariable UUID orderId, @PathVariable UUID handoverId, ExpectedVersion version, Actor actor) {
        var signed = signing.sign(orderId, handoverId, version, actor);
        return Answer.ok(signed.order().version(), HandoverView.of(signed.handover()));
    }

    @GetMapping
    @PreAuthorize(PurchaseOrdersController.READERS)
    @Transactional(readOnly = true)
    @Operation(summary = "The handovers of an order")
    ResponseEntity<HandoverList> list(@PathVariable UUID orderId, Actor actor) {
        PurchaseOrder order = reading.one(orderId, actor);
        return Answer.ok(
                order.version(),
                new HandoverList(
                        handovers.of(orderId).stream().map(HandoverView::of).toList()));
    }

    record HandoverList(List<HandoverView> items) {}

    record LineView(int lineNo, UUID productId, int quantity, Money unitPrice, Money amount) {}

    record HandoverView(
            UUID handoverId,
            int no,
            String number,
            List<LineView> lines,
            Money amount,
            @Nullable Fine fine,
            Money payable,
            Instant drawnUpAt,
            @Nullable Person signedBy,
            @Nullable Person sellerSignedBy,
            @Nullable Instant signedAt) {

        static HandoverView of(Handover handover) {
            return new HandoverView(
                    handover.id(),
                    handover.no(),
                    handover.number(),
                    handover.lines().stream()
                            .map(l -> new LineView(l.lineNo(), l.productId(), l.quantity(), l.unitPrice(), l.amount()))
                            .toList(),
                    handover.amount(),
                    handover.fine(),
                    handover.payable(),
                    handover.drawnUpAt(),
                    handover.signedBy(),
                    handover.sellerSignedBy(),
                    handover.signedAt());
        }
    }
}
