package id.rewang.procurement.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.rewang.kit.money.Money;
import id.rewang.procurement.order.OrderEvent.Fine;
import id.rewang.procurement.order.OrderEvent.HandedOverLine;
import id.rewang.procurement.order.OrderEvent.HandoverSigned;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What an order publishes is what the golden samples say, and keeps to the schemas. */
class OrderEventContractTest {

    private static final String FOLDER = "/events/procurement.order.events/";
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final UUID ORDER = UUID.fromString("019a2f6c-1c00-7a10-8b5e-2f1d6a7c0001");
    private static final UUID SHIPMENT = UUID.fromString("019a2f6c-1c00-7a10-8b5e-2f1d6a7c0011");
    private static final UUID RECEIPT = UUID.fromString("019a2f6c-1c00-7a10-8b5e-2f1d6a7c0012");
    private static final UUID HANDOVER = UUID.fromString("019a2f6c-1c00-7a10-8b5e-2f1d6a7c0013");

    private static final Person PP =
            new Person("199001012015011001", null, "Petugas Pengadaan (data contoh)", "procurement_officer");
    private static final Person PPK =
            new Person("198002022005012002", null, "Pejabat Pembuat Komitmen (data contoh)", "commitment_officer");
    private static final Person RECEIVER =
            new Person("198503032010011003", null, "Penerima Barang (data contoh)", "goods_receiver");
    private static final Person OWNER =
            new Person(null, "seller-dapur-contoh", "Pemilik Dapur Contoh (data contoh)", "seller");

    private static final Instant SUBMITTED = Instant.parse("2026-10-05T02:00:00Z");
    private static final Instant CHECKED = Instant.parse("2026-10-05T02:00:01Z");
    private static final Instant DECIDED = Instant.parse("2026-10-05T03:00:00Z");
    private static final Instant ANSWER_BY = Instant.parse("2026-10-08T16:59:59Z");
    private static final Instant ANSWERED = Instant.parse("2026-10-05T05:00:00Z");

    @ParameterizedTest
    @MethodSource("published")
    void publishesTheGoldenSample(OrderEvent event) throws IOException {
        String written = JSON.writeValueAsString(event);

        assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(file(nameOf(event) + ".sample.json")));
    }

    @ParameterizedTest
    @MethodSource("published")
    void keepsToTheSchema(OrderEvent event) throws IOException {
        Schema schema = SCHEMAS.getSchema(file(nameOf(event) + ".schema.json"), InputFormat.JSON);

        assertThat(schema.validate(JSON.writeValueAsString(event), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void everyTypeOfEventIsHeldToItsSample() {
        assertThat(published().map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.asList(Objects.requireNonNull(OrderEvent.class.getPermittedSubclasses())));
    }

    static Stream<OrderEvent> published() {
        return Stream.of(
                        draft().submit(PP, SUBMITTED, LocalDate.of(2026, 10, 5)),
                        submitted()
                                .checkFailed(
                                        1,
                                        List.of(new RefusalReason(
                                                RefusalReason.Source.stock,
                                                2,
                                                "OUT_OF_STOCK",
                                                "40 asked, 25 available")),
                                        CHECKED),
                        approval(awaitingApproval()),
                        awaitingApproval().reject("Kegiatan ditunda.", PPK, DECIDED),
                        issued().accept(OWNER, ANSWERED),
                        issued().decline("Dapur penuh pada tanggal itu.", OWNER, ANSWERED),
                        issued().deadlinePassed(OrderDeadline.ACCEPTANCE, 1, Instant.parse("2026-10-08T17:00:00Z")),
                        accepted().cancel("Acara dibatalkan.", PPK, Instant.parse("2026-10-06T01:00:00Z")),
                        dispatch(accepted()),
                        receipt(dispatched()),
                        shortClosure(received()),
                        handover(shortClosed()),
                        completion())
                .flatMap(List::stream);
    }

    private static PurchaseOrder draft() {
        OrderDraft draft = new OrderDraft(
                "35.73",
                UUID.fromString("019a0000-0000-7000-8000-0000000000d1"),
                UUID.fromString("019a0000-0000-7000-8000-0000000000b1"),
                "5.1.02.01.01.0052",
                2026,
                UUID.fromString("019a0000-0000-7000-8000-0000000005e1"),
                "Dapur Contoh (data contoh)",
                PaymentMethod.UP,
                LocalDate.of(2026, 10, 6),
                "Balai Kota",
                null,
                null,
                List.of(new OrderDraft.Line(SampleOrders.NASI, 100), new OrderDraft.Line(SampleOrders.KERIPIK, 40)));
        return PurchaseOrder.draft(ORDER, draft, PP, SUBMITTED);
    }

    private static PurchaseOrder submitted() {
        PurchaseOrder order = draft();
        order.submit(PP, SUBMITTED, LocalDate.of(2026, 10, 5));
        return order;
    }

    private static PurchaseOrder awaitingApproval() {
        PurchaseOrder order = submitted();
        order.stockReserved(1);
        order.fundsReserved(1);
        return order;
    }

    private static List<OrderEvent> approval(PurchaseOrder order) {
        return order.approve(List.of(), PPK, DECIDED, ANSWER_BY, () -> "SP/DISKUMINDAG/2026/000001");
    }

    private static PurchaseOrder issued() {
        PurchaseOrder order = awaitingApproval();
        approval(order);
        return order;
    }

    private static PurchaseOrder accepted() {
        PurchaseOrder order = issued();
        order.accept(OWNER, ANSWERED);
        return order;
    }

    private static List<OrderEvent> dispatch(PurchaseOrder order) {
        return order.dispatch(
                SHIPMENT,
                List.of(new SentQuantity(1, 100), new SentQuantity(2, 40)),
                OWNER,
                Instant.parse("2026-10-08T01:00:00Z"));
    }

    private static PurchaseOrder dispatched() {
        PurchaseOrder order = accepted();
        dispatch(order);
        return order;
    }

    private static List<OrderEvent> receipt(PurchaseOrder order) {
        return order.receive(
                RECEIPT,
                SHIPMENT,
                List.of(new CheckedQuantity(1, 100, 0, null), new CheckedQuantity(2, 36, 4, "Kemasan rusak")),
                RECEIVER,
                Instant.parse("2026-10-08T03:00:00Z"));
    }

    private static PurchaseOrder received() {
        PurchaseOrder order = dispatched();
        receipt(order);
        return order;
    }

    private static List<OrderEvent> shortClosure(PurchaseOrder order) {
        return order.shortClose(
                "Empat bungkus rusak tidak dapat diganti penjual.", PPK, Instant.parse("2026-10-09T04:00:00Z"));
    }

    private static PurchaseOrder shortClosed() {
        PurchaseOrder order = received();
        shortClosure(order);
        return order;
    }

    private static List<OrderEvent> handover(PurchaseOrder order) {
        order.drawUpHandover(Map.of(1, 100, 2, 36));
        Instant at = Instant.parse("2026-10-09T05:00:00Z");
        HandoverSigned signed = new HandoverSigned(
                order.id(),
                order.round(),
                order.region(),
                order.departmentId(),
                order.sellerId(),
                HANDOVER,
                "BAST/DISKUMINDAG/2026/000001",
                List.of(
                        new HandedOverLine(
                                1, SampleOrders.NASI.id(), 100, Money.rupiah(25_000), Money.rupiah(2_500_000)),
                        new HandedOverLine(
                                2, SampleOrders.KERIPIK.id(), 36, Money.rupiah(18_000), Money.rupiah(648_000))),
                Money.rupiah(3_148_000),
                new Fine(
                        Money.rupiah(6_296),
                        2,
                        "fine.late-delivery",
                        1,
                        "Perpres 16/2018 jo. 12/2021 pasal 79 ayat (4)"),
                Money.rupiah(3_141_704),
                List.of("198503032010011003"),
                PPK,
                OWNER,
                at);
        return order.handoverSigned(signed, at);
    }

    private static List<OrderEvent> completion() {
        PurchaseOrder order = shortClosed();
        handover(order);
        order.billAccepted(SampleOrders.PAYMENT, SampleOrders.BILL, HANDOVER, Money.rupiah(3_141_704));
        order.paymentSettled(SampleOrders.PAYMENT);
        return order.completeWhenDone(Instant.parse("2026-10-12T07:00:00Z"));
    }

    private static String nameOf(OrderEvent event) {
        return event.type().replace("procurement.", "");
    }

    private static String file(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                OrderEventContractTest.class.getResourceAsStream(FOLDER + name), FOLDER + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
