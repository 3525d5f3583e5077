package id.rewang.procurement;

import id.rewang.stack.kafka.Topic;
import id.rewang.stack.token.Person;
import id.rewang.test.RewangServiceTest;
import id.rewang.test.TestInfrastructure;
import id.rewang.test.events.EventPublisher;
import id.rewang.test.events.EventReader;
import id.rewang.test.events.EventReader.PublishedEvent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A test of the whole service. Catalog and payment are played by publishing what they would publish. Every test has a
 * department, a budget line, a seller and two products of its own.
 */
@RewangServiceTest(classes = ProcurementService.class, properties = "rewang.demonstration=true")
abstract class ProcurementIT {

    protected static final String STOCK = "catalog.stock.events";
    protected static final String PAYMENT = "payment.payment.events";
    protected static final String ORDERS = "procurement.order.events";
    protected static final String REGION = "35.73";

    protected static final EventPublisher OTHERS;
    protected static final EventReader PUBLISHED;

    static {
        TestInfrastructure.kafka()
                .createTopics(List.of(
                        Topic.keptForEver(ORDERS, 6),
                        Topic.keptForEver(STOCK, 6),
                        Topic.keptForEver(PAYMENT, 6),
                        Topic.compacted("catalog.seller.state", 3),
                        Topic.compacted("catalog.product.state", 3),
                        Topic.compacted("catalog.payee.state", 3)));
        OTHERS = new EventPublisher(TestInfrastructure.kafka());
        PUBLISHED = new EventReader(TestInfrastructure.kafka(), ORDERS);
    }

    private static final JsonMapper JSON = new JsonMapper();

    protected final String department = id();
    protected final String budgetLine = id();
    protected final String seller = id();
    protected final String nasi = id();
    protected final String keripik = id();

    protected final Person administrator = person("admin", null, null, "administrator");
    protected final Person operator = person("operator", null, null, "operator");
    protected final Person auditor = person("auditor", null, null, "auditor");
    protected final Person officer = person("pp", department, null, "procurement_officer");
    protected final Person approver = person("ppk", department, null, "commitment_officer");
    protected final Person receiver = person("penerima", department, null, "goods_receiver");
    protected final Person owner = person("penjual", null, seller, "seller");

    @LocalServerPort
    private int port;

    @Autowired
    protected JdbcClient db;

    protected Api as(Person person) {
        return new Api(port, person);
    }

    /** A department with one budget line, and a verified seller of two products that is known already. */
    protected void setUp(long ceilingRupiah) {
        as(administrator)
                .put(
                        "/v1/departments/" + department,
                        Map.of(
                                "region",
                                REGION,
                                "code",
                                "D" + department.substring(24).toUpperCase(Locale.ROOT),
                                "name",
                                "Dinas"))
                .expect(201);
        as(administrator)
                .put(
                        "/v1/budget-lines/" + budgetLine,
                        Map.of(
                                "departmentId",
                                department,
                                "fiscalYear",
                                today().getYear(),
                                "accountCode",
                                "5.1.02.01.01.0052",
                                "name",
                                "Belanja makanan dan minuman rapat",
                                "ceiling",
                                rupiah(ceilingRupiah)))
                .expect(201);
        tellSeller("VERIFIED");
        tellProduct(nasi, "Nasi kotak (data contoh)", 25_000, "PBJT", "PUBLISHED");
        tellProduct(keripik, "Keripik tempe (data contoh)", 18_000, "PPN", "PUBLISHED");
        await(() -> count("SELECT count(*) FROM known_product WHERE seller_id = '" + seller + "'") == 2
                && count("SELECT count(*) FROM known_seller WHERE id = '" + seller + "'") == 1);
    }

    protected void tellSeller(String status) {
        OTHERS.publish(
                "catalog.seller.state",
                seller,
                "catalog.SellerState.v1",
                json(Map.of("sellerId", seller, "region", REGION, "name", "Dapur (data contoh)", "status", status)));
    }

    protected void tellProduct(String product, String name, long price, String taxClass, String status) {
        OTHERS.publish(
                "catalog.product.state",
                product,
                "catalog.ProductState.v1",
                json(Map.of(
                        "productId", product,
                        "sellerId", seller,
                        "region", REGION,
                        "name", name,
                        "unit", "kotak",
                        "unitPrice", rupiah(price),
                        "taxClass", taxClass,
                        "status", status)));
    }

    // ---- the process, step by step

    protected Map<String, Object> wish(int nasiKotak, int keripikTempe, boolean submit) {
        return Map.of(
                "departmentId",
                department,
                "sellerId",
                seller,
                "budgetLineId",
                budgetLine,
                "paymentMethod",
                "UP",
                "neededBy",
                today().plusDays(5).toString(),
                "deliveryAddress",
                "Balai Kota",
                "lines",
                List.of(
                        Map.of("productId", nasi, "quantity", nasiKotak),
                        Map.of("productId", keripik, "quantity", keripikTempe)),
                "submit",
                submit);
    }

    protected String submitted(int nasiKotak, int keripikTempe) {
        Api.Answer placed = as(officer)
                .post("/v1/purchase-orders", wish(nasiKotak, keripikTempe, true))
                .expect(201);
        return placed.text("id");
    }

    protected void tellStock(String order, int round) {
        tell(STOCK, order, "catalog.StockReserved.v1", Map.of("round", round, "reservedAt", "2026-10-05T02:00:01Z"));
    }

    protected void tellStockRefused(String order, int round) {
        tell(
                STOCK,
                order,
                "catalog.StockRefused.v1",
                Map.of(
                        "round",
                        round,
                        "reasons",
                        List.of(Map.of("lineNo", 2, "code", "OUT_OF_STOCK", "message", "40 are wanted, 25 are free")),
                        "refusedAt",
                        "2026-10-05T02:00:01Z"));
    }

    protected void tellFunds(String order, int round) {
        tell(PAYMENT, order, "payment.FundsReserved.v1", Map.of("round", round, "reservedAt", "2026-10-05T02:00:01Z"));
    }

    protected String awaitingApproval(int nasiKotak, int keripikTempe) {
        String order = submitted(nasiKotak, keripikTempe);
        tellStock(order, 1);
        tellFunds(order, 1);
        awaitState(order, "AWAITING_APPROVAL");
        return order;
    }

    protected String issued(int nasiKotak, int keripikTempe) {
        String order = awaitingApproval(nasiKotak, keripikTempe);
        as(approver).post(path(order, "approval"), Map.of()).expect(200);
        return order;
    }

    protected String accepted(int nasiKotak, int keripikTempe) {
        String order = issued(nasiKotak, keripikTempe);
        as(owner).post(path(order, "acceptance"), Map.of()).expect(200);
        return order;
    }

    protected String sent(String order, int nasiKotak, int keripikTempe) {
        return as(owner)
                .post(
                        path(order, "shipments"),
                        Map.of(
                                "lines",
                                List.of(
                                        Map.of("lineNo", 1, "quantity", nasiKotak),
                                        Map.of("lineNo", 2, "quantity", keripikTempe))))
                .expect(201)
                .text("shipmentId");
    }

    protected void checked(String order, String shipment, int nasiKotak, int keripikTempe, int rejectedKeripik) {
        as(receiver)
                .post(
                        path(order, "goods-receipts"),
                        Map.of(
                                "shipmentId",
                                shipment,
                                "lines",
                                List.of(
                                        Map.of("lineNo", 1, "accepted", nasiKotak, "rejected", 0),
                                        Map.of(
                                                "lineNo",
                                                2,
                                                "accepted",
                                                keripikTempe,
                                                "rejected",
                                                rejectedKeripik,
                                                "reason",
                                                "kemasan rusak"))))
                .expect(201);
    }

    /** Both sides sign a handover of everything accepted. */
    protected Api.Answer handedOver(String order) {
        String handover = as(approver)
                .post(path(order, "handovers"), Map.of())
                .expect(201)
                .text("handoverId");
        String signatures = path(order, "handovers/" + handover + "/signatures");
        as(approver).post(signatures, Map.of()).expect(200);
        return as(owner).post(signatures, Map.of()).expect(200);
    }

    protected void paid(String order, String payment, String handover, long rupiah) {
        billed(order, payment, handover, rupiah);
        tell(
                PAYMENT,
                order,
                "payment.PaymentInstructed.v1",
                Map.of("paymentId", payment, "reference", "RW1", "instructedAt", "2026-10-09T02:00:00Z"));
        settled(order, payment, rupiah);
    }

    protected void billed(String order, String payment, String handover, long rupiah) {
        tell(
                PAYMENT,
                order,
                "payment.BillAccepted.v1",
                Map.of(
                        "paymentId",
                        payment,
                        "billId",
                        id(),
                        "handoverId",
                        handover,
                        "invoiceNumber",
                        "INV-1",
                        "amount",
                        rupiah(rupiah),
                        "acceptedAt",
                        "2026-10-09T02:00:00Z"));
    }

    protected void settled(String order, String payment, long rupiah) {
        tell(
                PAYMENT,
                order,
                "payment.PaymentSettled.v1",
                Map.of("paymentId", payment, "net", rupiah(rupiah), "settledAt", "2026-10-09T03:00:00Z"));
    }

    // ---- looking

    protected Api.Answer order(String order) {
        return as(auditor).get("/v1/purchase-orders/" + order).expect(200);
    }

    protected void awaitState(String order, String state) {
        await(() -> order(order).text("state").equals(state));
    }

    protected List<String> eventsOf(String order) {
        return PUBLISHED.of(order).stream()
                .map(event -> event.type().replace("procurement.", "").replace(".v1", ""))
                .toList();
    }

    protected JsonNode event(String order, String type) {
        PublishedEvent found = PUBLISHED.of(order).stream()
                .filter(event -> event.type().equals("procurement." + type + ".v1"))
                .findFirst()
                .orElseThrow();
        return JSON.readTree(String.valueOf(found.body()));
    }

    /** In rupiah. */
    protected long committed() {
        return count("SELECT committed_minor / 100 FROM budget_line WHERE id = '" + budgetLine + "'");
    }

    /** In rupiah. */
    protected long realised() {
        return count("SELECT realised_minor / 100 FROM budget_line WHERE id = '" + budgetLine + "'");
    }

    protected long count(String sql) {
        return db.sql(sql).query(Long.class).single();
    }

    protected static void await(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }

    // ---- small things

    protected static void tell(String topic, String order, String type, Map<String, ?> body) {
        OTHERS.publish(topic, order, type, json(body));
    }

    protected static String path(String order, String action) {
        return "/v1/purchase-orders/" + order + "/" + action;
    }

    protected static Map<String, String> rupiah(long rupiah) {
        return Map.of("amount", rupiah + ".00", "currency", "IDR");
    }

    protected static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Jakarta"));
    }

    protected static String id() {
        return UUID.randomUUID().toString();
    }

    protected static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    protected static Person person(String name, @Nullable String department, @Nullable String seller, String... roles) {
        String nip = seller == null ? "19800101200501%04d".formatted(Math.floorMod(name.hashCode(), 10_000)) : null;
        return new Person(name, name + " (data contoh)", nip, List.of(roles), REGION, department, seller);
    }
}
