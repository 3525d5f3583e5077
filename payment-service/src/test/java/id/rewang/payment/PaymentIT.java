package id.rewang.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.rewang.kit.money.Money;
import id.rewang.payment.bank.RunningBank;
import id.rewang.stack.kafka.Topic;
import id.rewang.stack.token.Person;
import id.rewang.test.RewangServiceTest;
import id.rewang.test.TestInfrastructure;
import id.rewang.test.events.EventPublisher;
import id.rewang.test.events.EventReader;
import id.rewang.test.events.EventReader.PublishedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A test of the whole service beside a bank that really runs. Procurement and catalog are played by publishing what they would
 * publish. Every test has a department, a treasurer's bank account and a seller of its own.
 */
@RewangServiceTest(
        classes = PaymentService.class,
        properties = {"rewang.demonstration=true", "spring.servlet.multipart.enabled=true"})
public abstract class PaymentIT {

    protected static final String REGION = "35.73";
    protected static final String ORDERS = "procurement.order.events";
    protected static final String PAYEES = "catalog.payee.state";
    protected static final String PAYMENTS = "payment.payment.events";

    protected static final EventPublisher OTHERS;
    protected static final EventReader PUBLISHED;
    protected static final RunningBank BANK;

    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger ACCOUNTS = new AtomicInteger(100_000);
    private static volatile int servicePort;
    /** The bank closes a day once, so that every statement is of another one. */
    private static LocalDate bankDay = today();

    static {
        TestInfrastructure.kafka()
                .createTopics(List.of(
                        Topic.keptForEver(ORDERS, 6), Topic.keptForEver(PAYMENTS, 6), Topic.compacted(PAYEES, 3)));
        OTHERS = new EventPublisher(TestInfrastructure.kafka());
        PUBLISHED = new EventReader(TestInfrastructure.kafka(), PAYMENTS);
        BANK = bank();
    }

    protected final String department = id();
    protected final String seller = id();
    protected final String bankAccount = id();
    protected final String accountNo = "00" + ACCOUNTS.incrementAndGet();
    protected final String payeeNo = "88" + ACCOUNTS.incrementAndGet();

    protected final Person administrator = person("admin", null, null, "administrator");
    protected final Person auditor = person("auditor", null, null, "auditor");
    protected final Person treasury = person("bud", null, null, "treasury_officer");
    protected final Person technical = person("pptk", department, null, "technical_officer");
    protected final Person authority = person("kpa", department, null, "budget_authority");
    protected final Person verifier = person("ppk-skpd", department, null, "finance_verifier");
    protected final Person treasurer = person("bendahara", department, null, "treasurer");
    protected final Person owner = person("penjual", null, seller, "seller");

    @LocalServerPort
    private int port;

    @Autowired
    protected JdbcClient db;

    @DynamicPropertySource
    static void bankSettings(DynamicPropertyRegistry registry) {
        BANK.settings().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("rewang.bank.timeout", () -> "PT3S");
    }

    @BeforeEach
    void hearTheBank() throws Exception {
        servicePort = port;
        BANK.ask("DELETE", "/admin/faults", "");
        db.sql("UPDATE dated_rule SET value = '100' WHERE id = 'reconciliation.date-window'")
                .update();
    }

    /** Whatever a test has done, the ledger adds up, nothing is held twice and suspense is the list of open lines. */
    @AfterEach
    void everythingAddsUp() {
        assertThat(db.sql("SELECT * FROM ledger_account_difference").query().listOfRows())
                .isEmpty();
        assertThat(db.sql("""
            SELECT o.order_id, o.held_minor, coalesce(sum(p.amount_minor), 0) AS pending FROM order_copy o
              LEFT JOIN (SELECT t.* FROM ledger_transfer t WHERE t.kind = 'PENDING' AND t.code = 'hold'
                  AND NOT EXISTS (SELECT FROM ledger_transfer r WHERE r.pending_id = t.id)) p
                ON p.order_id = o.order_id
             GROUP BY o.order_id HAVING o.held_minor <> coalesce(sum(p.amount_minor), 0)
            """).query().listOfRows()).isEmpty();
        assertThat(db.sql("""
            SELECT s.bank, s.balance, l.listed FROM
              (SELECT substr(code, 10)::uuid AS bank, credits_posted - debits_posted AS balance
                 FROM ledger_account WHERE code LIKE 'suspense/%') s
              FULL JOIN (SELECT bank_account_id AS bank, sum(amount_minor) AS listed FROM statement_exception
                          WHERE state = 'OPEN' GROUP BY bank_account_id) l ON l.bank = s.bank
             WHERE coalesce(s.balance, 0) <> coalesce(l.listed, 0)
            """).query().listOfRows()).isEmpty();
    }

    protected Api as(Person person) {
        return Api.as(person, port);
    }

    protected Api withoutSecondFactor(Person person) {
        return Api.withoutSecondFactor(person, port);
    }

    // ---- setting up

    /** A treasurer's account with this much UP cash, and a seller whose payee account is verified. */
    protected void setUpCash(long rupiah) throws Exception {
        BANK.openAccount(accountNo, "BENDAHARA CONTOH", "TREASURER", Money.rupiah(rupiah));
        as(administrator)
                .put(
                        "/v1/bank-accounts/" + bankAccount,
                        Map.of(
                                "region",
                                REGION,
                                "departmentId",
                                department,
                                "purpose",
                                "TREASURER",
                                "bankCode",
                                RunningBank.BANK_CODE,
                                "number",
                                accountNo,
                                "name",
                                "Bendahara Contoh"))
                .expect(201);
        as(administrator)
                .put("/v1/departments/" + department + "/funds/UP", Map.of("bankAccountId", bankAccount))
                .expect(201);
        as(treasury)
                .post(
                        "/v1/departments/" + department + "/funds/UP/replenishments",
                        Map.of("sp2dNumber", "UP-" + department, "amount", rupiah(rupiah), "date", today()))
                .expect(201);
        setUpPayee(true, true);
    }

    protected void setUpPayee(boolean certificate, boolean verified) throws Exception {
        try {
            BANK.openAccount(payeeNo, "DAPUR CONTOH", "SELLER", Money.ZERO);
        } catch (IllegalStateException opened) {
            assertThat(opened).hasMessageContaining("409");
        }
        Map<String, Object> payee = new HashMap<>(Map.of(
                "sellerId",
                seller,
                "region",
                REGION,
                "name",
                "Dapur (data contoh)",
                "npwp",
                "0123456789012345",
                "vatRegistered",
                false,
                "account",
                Map.of("bankCode", RunningBank.BANK_CODE, "number", payeeNo, "name", "DAPUR CONTOH"),
                "accountVerified",
                verified,
                "whateverComesLater",
                "is ignored"));
        payee.put(
                "finalIncomeTax",
                certificate ? Map.of("certificateNumber", "S-1/UMKM", "validTo", today().plusYears(1)) : null);
        OTHERS.publish(PAYEES, seller, "catalog.PayeeState.v1", json(payee));
        await(() -> count("SELECT count(*) FROM payee_copy WHERE seller_id = '" + seller + "' AND account_verified = "
                        + verified)
                == 1);
    }

    // ---- the process, as procurement tells it

    protected String submitted(String method, long rupiah) {
        String order = id();
        submit(order, 1, method, rupiah);
        return order;
    }

    protected void submit(String order, int round, String method, long rupiah) {
        tell(
                order,
                "OrderSubmitted",
                round,
                Map.of(
                        "departmentId", department,
                        "sellerId", seller,
                        "paymentMethod", method,
                        "fiscalYear", today().getYear(),
                        "accountCode", "5.1.02.01.01.0052",
                        "lines", List.of(),
                        "total", rupiah(rupiah),
                        "by", by("pp"),
                        "accountingDate", today().toString()));
    }

    /** One line of one piece, issued. */
    protected String issued(String method, long rupiah) {
        String order = submitted(method, rupiah);
        awaitEvent(order, "FundsReserved");
        issue(order, rupiah);
        return order;
    }

    protected void issue(String order, long rupiah) {
        tell(
                order,
                "OrderIssued",
                1,
                Map.of(
                        "number",
                        "SP/CONTOH/" + order.substring(0, 8),
                        "lines",
                        List.of(Map.of(
                                "lineNo",
                                1,
                                "productId",
                                order,
                                "productName",
                                "Nasi kotak (data contoh)",
                                "taxClass",
                                "PPN",
                                "quantity",
                                10,
                                "unitPrice",
                                rupiah(rupiah / 10))),
                        "total",
                        rupiah(rupiah),
                        "draftedBy",
                        by("pp"),
                        "approvedBy",
                        by("ppk"),
                        "issuedAt",
                        "2026-10-05T03:00:00Z"));
        await(() ->
                count("SELECT count(*) FROM order_copy WHERE state = 'ISSUED' AND order_id = '" + order + "'") == 1);
    }

    /** Hands over some of the ten pieces. */
    protected String handedOver(String order, int pieces, long unitPrice) {
        String handover = id();
        tell(
                order,
                "HandoverSigned",
                1,
                Map.of(
                        "departmentId",
                        department,
                        "sellerId",
                        seller,
                        "handoverId",
                        handover,
                        "number",
                        "BAST/" + handover.substring(0, 8),
                        "lines",
                        List.of(Map.of(
                                "lineNo",
                                1,
                                "productId",
                                order,
                                "quantity",
                                pieces,
                                "unitPrice",
                                rupiah(unitPrice),
                                "amount",
                                rupiah(pieces * unitPrice))),
                        "amount",
                        rupiah(pieces * unitPrice),
                        "payable",
                        rupiah(pieces * unitPrice),
                        "checkedBy",
                        List.of(nip("penerima")),
                        "signedBy",
                        by("ppk"),
                        "signedAt",
                        "2026-10-09T05:00:00Z"));
        await(() -> count("SELECT count(*) FROM handover_copy WHERE handover_id = '" + handover + "'") == 1);
        return handover;
    }

    /** Issued, handed over whole and billed; the payment's id. */
    protected String due(String method, long rupiah) {
        String order = issued(method, rupiah);
        String handover = handedOver(order, 10, rupiah / 10);
        return bill(order, handover, rupiah).expect(201).text("paymentId");
    }

    protected Api.Answer bill(String order, String handover, long rupiah) {
        return as(owner)
                .post(
                        "/v1/bills",
                        Map.of(
                                "orderId",
                                order,
                                "handoverId",
                                handover,
                                "invoiceNumber",
                                "INV-" + id().substring(0, 8),
                                "invoiceDate",
                                today(),
                                "amount",
                                rupiah(rupiah)));
    }

    /** Due, asked for and authorised. */
    protected String authorised(long rupiah) {
        String payment = due("UP", rupiah);
        as(technical).post("/v1/payments/" + payment + "/request", Map.of()).expect(200);
        as(authority)
                .post("/v1/payments/" + payment + "/authorisation", Map.of())
                .expect(200);
        return payment;
    }

    protected Api.Answer instruct(String payment) {
        return as(treasurer).post("/v1/payments/" + payment + "/instruction", Map.of("channel", "SNAP"));
    }

    protected void tell(String order, String type, int round, Map<String, ?> body) {
        Map<String, Object> event = new HashMap<>(body);
        event.put("orderId", order);
        event.put("round", round);
        event.put("region", REGION);
        OTHERS.publish(ORDERS, order, "procurement." + type + ".v1", json(event));
    }

    /** Closes the bank's day and fetches the account's statement of it. */
    protected static synchronized byte[] statement(String account, String format) throws Exception {
        LocalDate day = bankDay;
        bankDay = day.plusDays(1);
        BANK.ask("PUT", "/admin/clock", json(Map.of("at", day + "T23:30:00+07:00")));
        BANK.ask("POST", "/admin/day-end", json(Map.of("date", day.toString())));
        return BANK.ask("GET", "/statements/" + account + "/" + day + "?format=" + format, "");
    }

    // ---- looking

    protected Api.Answer payment(String id) {
        return as(auditor).get("/v1/payments/" + id).expect(200);
    }

    protected void awaitState(String payment, String state) {
        await(() -> payment(payment).text("state").equals(state));
    }

    protected List<String> eventsOf(String order) {
        return PUBLISHED.of(order).stream()
                .map(event -> event.type().replace("payment.", "").replace(".v1", ""))
                .toList();
    }

    protected void awaitEvent(String order, String type) {
        await(() -> eventsOf(order).contains(type));
    }

    protected JsonNode event(String order, String type) {
        PublishedEvent found = PUBLISHED.of(order).stream()
                .filter(event -> event.type().equals("payment." + type + ".v1"))
                .reduce((first, last) -> last)
                .orElseThrow();
        return JSON.readTree(String.valueOf(found.body()));
    }

    protected String orderOf(String payment) {
        return payment(payment).text("orderId");
    }

    /** What the fund still allows, in rupiah. */
    protected long available(String code) {
        return count(
                "SELECT (debits_posted - credits_posted - credits_pending) / 100 FROM ledger_account WHERE code = '"
                        + code + "/" + department + "'");
    }

    /** Posted debits less credits, in rupiah; zero when the account does not exist. */
    protected long balance(String code) {
        return count("SELECT coalesce(sum(debits_posted - credits_posted), 0) / 100 FROM ledger_account WHERE code = '"
                + code + "'");
    }

    protected long held(String order) {
        return count("SELECT held_minor / 100 FROM order_copy WHERE order_id = '" + order + "'");
    }

    protected long count(String sql) {
        return db.sql(sql).query(Long.class).single();
    }

    protected static void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }

    // ---- small things

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

    protected static Map<String, String> by(String name) {
        return Map.of("nip", nip(name), "name", name + " (data contoh)", "role", name);
    }

    protected static String nip(String name) {
        return "19800101200501%04d".formatted(Math.floorMod(name.hashCode(), 10_000));
    }

    protected static Person person(String name, @Nullable String department, @Nullable String seller, String... roles) {
        return new Person(
                name,
                name + " (data contoh)",
                seller == null ? nip(name) : null,
                List.of(roles),
                REGION,
                department,
                seller);
    }

    /** Its callbacks go to whichever service is being tested. */
    private static RunningBank bank() {
        try {
            HttpServer relay = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            relay.createContext("/", PaymentIT::passOn);
            relay.start();
            return new RunningBank(
                    Files.createTempDirectory("rewang-bank"),
                    URI.create("http://127.0.0.1:" + relay.getAddress().getPort() + "/snap/v1.0/transfer/notify"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void passOn(HttpExchange callback) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + servicePort + callback.getRequestURI()))
                .POST(BodyPublishers.ofByteArray(callback.getRequestBody().readAllBytes()));
        for (String header : List.of("Content-Type", "X-TIMESTAMP", "X-SIGNATURE", "X-PARTNER-ID", "X-EXTERNAL-ID")) {
            String value = callback.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
            callback.sendResponseHeaders(status, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (UncheckedIOException | IOException e) {
            callback.sendResponseHeaders(503, -1);
        } finally {
            callback.close();
        }
    }

    protected static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.path(field).asString()));
        return texts;
    }
}
