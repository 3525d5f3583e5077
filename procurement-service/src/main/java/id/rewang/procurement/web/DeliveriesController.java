package id.rewang.procurement.web;

import id.rewang.kit.security.Actor;
import id.rewang.kit.web.Answer;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.ProblemException;
import id.rewang.procurement.delivery.Deliveries;
import id.rewang.procurement.delivery.DispatchingShipment;
import id.rewang.procurement.delivery.GoodsReceipt;
import id.rewang.procurement.delivery.ReceiptLine;
import id.rewang.procurement.delivery.ReceivingGoods;
import id.rewang.procurement.delivery.Shipment;
import id.rewang.procurement.delivery.ShipmentLine;
import id.rewang.procurement.order.Person;
import id.rewang.procurement.order.PurchaseOrder;
import id.rewang.procurement.order.ReadingOrders;
import id.rewang.procurement.order.SentQuantity;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/purchase-orders/{orderId}")
@Tag(name = "Deliveries")
class DeliveriesController {

    private final ReadingOrders reading;
    private final Deliveries deliveries;
    private final DispatchingShipment dispatching;
    private final ReceivingGoods receiving;

    DeliveriesController(
            ReadingOrders reading, Deliveries deliveries, DispatchingShipment dispatching, ReceivingGoods receiving) {
        this.reading = reading;
        this.deliveries = deliveries;
        this.dispatching = dispatching;
        this.receiving = receiving;
    }

    @PostMapping("/shipments")
    @PreAuthorize("hasRole('seller')")
    @Operation(
            summary = "Dispatch goods of an accepted order",
            description = "If-Match and ETag are the order's version.")
    ResponseEntity<ShipmentView> dispatch(
            @PathVariable UUID orderId, ExpectedVersion version, @Valid @RequestBody ShipmentBody body, Actor actor) {
        List<SentQuantity> quantities = body.lines().stream()
                .map(l -> new SentQuantity(l.lineNo(), l.quantity()))
                .toList();
        var dispatched = dispatching.dispatch(orderId, version, quantities, body.note(), actor);
        return Answer.created(
                "/v1/purchase-orders/" + orderId + "/shipments",
                dispatched.order().version(),
                ShipmentView.of(dispatched.shipment()));
    }

    @GetMapping("/shipments")
    @PreAuthorize(PurchaseOrdersController.READERS)
    @Transactional(readOnly = true)
    @Operation(summary = "The shipments of an order, each line with what is checked")
    ResponseEntity<Shipments> shipments(@PathVariable UUID orderId, Actor actor) {
        PurchaseOrder order = reading.one(orderId, actor);
        return Answer.ok(
                order.version(),
                new Shipments(deliveries.shipments(orderId).stream()
                        .map(ShipmentView::of)
                        .toList()));
    }

    @PostMapping("/goods-receipts")
    @PreAuthorize("hasRole('goods_receiver')")
    @Operation(
            summary = "Say per line what is accepted and what goes back",
            description = "If-Match and ETag are the order's version.")
    ResponseEntity<ReceiptView> receive(
            @PathVariable UUID orderId, ExpectedVersion version, @Valid @RequestBody ReceiptBody body, Actor actor) {
        List<ReceiptLine> found = new ArrayList<>();
        for (CheckBody line : body.lines()) {
            found.add(line.found(found.size()));
        }
        var received = receiving.receive(orderId, version, body.shipmentId(), found, actor);
        return Answer.created(
                "/v1/purchase-orders/" + orderId + "/goods-receipts",
                received.order().version(),
                ReceiptView.of(received.receipt()));
    }

    @GetMapping("/goods-receipts")
    @PreAuthorize(PurchaseOrdersController.READERS)
    @Transactional(readOnly = true)
    @Operation(summary = "What the goods receivers of an order found")
    ResponseEntity<Receipts> receipts(@PathVariable UUID orderId, Actor actor) {
        PurchaseOrder order = reading.one(orderId, actor);
        return Answer.ok(
                order.version(),
                new Receipts(deliveries.receipts(orderId).stream()
                        .map(ReceiptView::of)
                        .toList()));
    }

    record ShipmentBody(
            @NotEmpty @Size(max = PurchaseOrder.MAX_LINES) List<@NotNull @Valid SentBody> lines,
            @Size(max = 500) @Nullable String note) {}

    record SentBody(
            @NotNull Integer lineNo,
            @NotNull @Min(1) @Max(1_000_000) Integer quantity) {}

    record ReceiptBody(
            @NotNull UUID shipmentId,
            @NotEmpty @Size(max = PurchaseOrder.MAX_LINES) List<@NotNull @Valid CheckBody> lines) {}

    /**
     * @param reason      needed when something is rejected
     * @param photoSha256 names a photo that was uploaded for the order before
     */
    record CheckBody(
            @NotNull Integer lineNo,
            @NotNull @Min(0) @Max(1_000_000) Integer accepted,
            @NotNull @Min(0) @Max(1_000_000) Integer rejected,
            @Size(max = 500) @Nullable String reason,

            @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 hexadecimal digits") @Nullable
            String photoSha256) {

        ReceiptLine found(int position) {
            if (accepted + rejected == 0) {
                throw ProblemException.invalidField(
                        "lines[" + position + "].accepted", "out-of-range", "and rejected are both 0");
            }
            if (rejected > 0 && (reason == null || reason.isBlank())) {
                throw ProblemException.invalidField(
                        "lines[" + position + "].reason", "missing", "is missing for what is rejected");
            }
            return new ReceiptLine(lineNo, accepted, rejected, reason, photoSha256, null);
        }
    }

    record Shipments(List<ShipmentView> items) {}

    record ShipmentView(
            UUID shipmentId,
            int no,
            @Nullable String note,
            Person sentBy,
            Instant dispatchedAt,
            List<ShipmentLine> lines) {

        static ShipmentView of(Shipment shipment) {
            return new ShipmentView(
                    shipment.id(),
                    shipment.no(),
                    shipment.note(),
                    shipment.sentBy(),
                    shipment.dispatchedAt(),
                    shipment.lines());
        }
    }

    record Receipts(List<ReceiptView> items) {}

    record ReceiptView(UUID receiptId, UUID shipmentId, Person checkedBy, Instant receivedAt, List<ReceiptLine> lines) {

        static ReceiptView of(GoodsReceipt receipt) {
            return new ReceiptView(
                    receipt.id(), receipt.shipmentId(), receipt.checkedBy(), receipt.receivedAt(), receipt.lines());
        }
    }
}
