package id.rewang.procurement.order;

import id.rewang.kit.money.Money;
import id.rewang.procurement.order.OrderEvent.HandedOverLine;
import id.rewang.procurement.order.OrderEvent.HandoverSigned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Orders of two lines, walked by the legal path into every situation that docs/process.md names. */
final class SampleOrders {

    static final Instant NOW = Instant.parse("2026-10-05T03:00:00Z");
    static final Instant ANSWER_BY = Instant.parse("2026-10-08T16:59:59Z");
    static final UUID PAYMENT = UUID.fromString("019a0000-0000-7000-8000-00000000c001");
    static final UUID BILL = UUID.fromString("019a0000-0000-7000-8000-00000000b001");
    static final UUID HANDOVER = UUID.fromString("019a0000-0000-7000-8000-00000000d001");
    static final UUID SHIPMENT = UUID.fromString("019a0000-0000-7000-8000-00000000e001");
    static final UUID RECEIPT = UUID.fromString("019a0000-0000-7000-8000-00000000f001");

    static final Person OFFICER =
            new Person("199001012015011001", null, "Petugas (data contoh)", "procurement_officer");
    static final Person APPROVER = new Person("198002022005012002", null, "PPK (data contoh)", "commitment_officer");
    static final Person RECEIVER = new Person("198503032010011003", null, "Penerima (data contoh)", "goods_receiver");
    static final Person SELLER = new Person(null, "seller-contoh", "Penjual (data contoh)", "seller");

    static final Product NASI = new Product(
            UUID.fromString("019a0000-0000-7000-8000-0000000000a1"),
            "Nasi kotak ayam bakar (data contoh)",
            "kotak",
            TaxClass.PBJT,
            Money.rupiah(25_000));
    static final Product KERIPIK = new Product(
            UUID.fromString("019a0000-0000-7000-8000-0000000000a2"),
            "Keripik tempe 250 g (data contoh)",
            "bungkus",
            TaxClass.PPN,
            Money.rupiah(18_000));

    private SampleOrders() {}

    static OrderDraft draftOf(OrderDraft.Line... lines) {
        return new OrderDraft(
                "35.73",
                UUID.fromString("019a0000-0000-7000-8000-0000000000d1"),
                UUID.fromString("019a0000-0000-7000-8000-0000000000b1"),
                "5.1.02.01.01.0052",
                2026,
                UUID.fromString("019a0000-0000-7000-8000-0000000005e1"),
                "Dapur Contoh (data contoh)",
                PaymentMethod.UP,
                LocalDate.of(2026, 10, 8),
                "Balai Kota",
                null,
                null,
                List.of(lines));
    }

    static OrderDraft twoLines() {
        return draftOf(new OrderDraft.Line(NASI, 100), new OrderDraft.Line(KERIPIK, 40));
    }

    static PurchaseOrder draft() {
        return PurchaseOrder.draft(UUID.fromString("019a2f6c-1c00-7a10-8b5e-2f1d6a7c0001"), twoLines(), OFFICER, NOW);
    }

    static PurchaseOrder submitted() {
        PurchaseOrder order = draft();
        order.submit(OFFICER, NOW, LocalDate.of(2026, 10, 5));
        return order;
    }

    static PurchaseOrder stockHeld() {
        PurchaseOrder order = submitted();
        order.stockReserved(1);
        return order;
    }

    static PurchaseOrder fundsHeld() {
        PurchaseOrder order = submitted();
        order.fundsReserved(1);
        return order;
    }

    static PurchaseOrder awaitingApproval() {
        PurchaseOrder order = stockHeld();
        order.fundsReserved(1);
        return order;
    }

    static PurchaseOrder issued() {
        PurchaseOrder order = awaitingApproval();
        order.approve(List.of(), APPROVER, NOW, ANSWER_BY, () -> "SP/CONTOH/2026/000001");
        return order;
    }

    static PurchaseOrder accepted() {
        PurchaseOrder order = issued();
        order.accept(SELLER, NOW);
        return order;
    }

    static PurchaseOrder dispatched() {
        PurchaseOrder order = accepted();
        order.dispatch(SHIPMENT, List.of(new SentQuantity(1, 100), new SentQuantity(2, 40)), SELLER, NOW);
        return order;
    }

    /** Everything came, four of the second line went back. */
    static PurchaseOrder receivedInPart() {
        PurchaseOrder order = dispatched();
        order.receive(
                RECEIPT,
                SHIPMENT,
                List.of(new CheckedQuantity(1, 100, 0, null), new CheckedQuantity(2, 36, 4, "rusak")),
                RECEIVER,
                NOW);
        return order;
    }

    static PurchaseOrder received() {
        PurchaseOrder order = dispatched();
        order.receive(
                RECEIPT,
                SHIPMENT,
                List.of(new CheckedQuantity(1, 100, 0, null), new CheckedQuantity(2, 40, 0, null)),
                RECEIVER,
                NOW);
        return order;
    }

    static PurchaseOrder drawnUp() {
        PurchaseOrder order = received();
        order.drawUpHandover(Map.of(1, 100, 2, 40));
        return order;
    }

    static PurchaseOrder handedOver() {
        PurchaseOrder order = drawnUp();
        order.handoverSigned(signedHandover(order), NOW);
        return order;
    }

    static PurchaseOrder billed() {
        PurchaseOrder order = handedOver();
        order.billAccepted(PAYMENT, BILL, HANDOVER, order.payable());
        return order;
    }

    static PurchaseOrder instructed() {
        PurchaseOrder order = billed();
        order.paymentInstructed(PAYMENT);
        return order;
    }

    /** The accepted part is handed over and paid, four of the second line are still open. */
    static PurchaseOrder paidInPart() {
        PurchaseOrder order = receivedInPart();
        order.drawUpHandover(Map.of(1, 100, 2, 36));
        order.handoverSigned(signedHandover(order), NOW);
        order.billAccepted(PAYMENT, BILL, HANDOVER, order.payable());
        order.paymentSettled(PAYMENT);
        order.completeWhenDone(NOW);
        return order;
    }

    static PurchaseOrder completed() {
        PurchaseOrder order = instructed();
        order.paymentSettled(PAYMENT);
        order.completeWhenDone(NOW);
        return order;
    }

    static PurchaseOrder refused() {
        PurchaseOrder order = submitted();
        order.checkFailed(1, List.of(outOfStock()), NOW);
        return order;
    }

    static PurchaseOrder rejected() {
        PurchaseOrder order = awaitingApproval();
        order.reject("ditunda", APPROVER, NOW);
        return order;
    }

    static PurchaseOrder declined() {
        PurchaseOrder order = issued();
        order.decline("penuh", SELLER, NOW);
        return order;
    }

    static PurchaseOrder expired() {
        PurchaseOrder order = issued();
        order.deadlinePassed(OrderDeadline.ACCEPTANCE, 1, NOW);
        return order;
    }

    static PurchaseOrder cancelled() {
        PurchaseOrder order = awaitingApproval();
        order.cancel("batal", APPROVER, NOW);
        return order;
    }

    static RefusalReason outOfStock() {
        return new RefusalReason(RefusalReason.Source.stock, 2, "OUT_OF_STOCK", "40 asked, 25 available");
    }

    /** Of everything that stands in handovers and has not been signed for yet. */
    static HandoverSigned signedHandover(PurchaseOrder order) {
        List<HandedOverLine> lines = new ArrayList<>();
        Money amount = Money.ZERO;
        for (OrderLine line : order.lines()) {
            Money worth = line.priceOf(line.handedOver());
            amount = amount.plus(worth);
            lines.add(new HandedOverLine(line.lineNo(), line.productId(), line.handedOver(), line.unitPrice(), worth));
        }
        return new HandoverSigned(
                order.id(),
                order.round(),
                order.region(),
                order.departmentId(),
                order.sellerId(),
                HANDOVER,
                "BAST/CONTOH/2026/000001",
                lines,
                amount,
                null,
                amount,
                List.of("198503032010011003"),
                APPROVER,
                SELLER,
                NOW);
    }
}
