package id.rewang.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.rewang.catalog.Api;
import id.rewang.catalog.OrderTopic;
import id.rewang.catalog.WholeCatalog;
import id.rewang.stack.token.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@WholeCatalog
class HoldingStockIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final OrderTopic topic = OrderTopic.open();
    private UUID seller;
    private UUID rice;
    private UUID tea;

    @BeforeEach
    void offer() {
        seller = Api.verifiedSeller(port);
        rice = Api.product(seller, "Nasi kotak ayam bakar", 25_000, 100, port);
        tea = Api.product(seller, "Teh rosella", 8_000, 50, port);
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void holdsEveryLineAndSaysSo() {
        var order = topic.order(seller);

        order.submit(order.line(1, rice, 60, 25_000), order.line(2, tea, 50, 8_000));

        JsonNode answer = order.answer("catalog.StockReserved.v1");
        assertThat(answer.get("lines")).hasSize(2);
        assertThat(answer.get("round").asInt()).isEqualTo(1);
        assertStock(rice, 100, 60);
        assertStock(tea, 50, 50);
        assertThat(reservations(order.id())).containsExactly("1 OPEN 60 0", "2 OPEN 50 0");
    }

    @Test
    void refusesTheWholeOrderWithEveryReason() {
        UUID dearer = Api.product(seller, "Sambal pecel", 15_000, 10, port);
        UUID withdrawn = Api.product(seller, "Keripik tempe", 12_000, 10, port);
        Api.expect(200, Api.seller(seller, port).post("/v1/products/" + withdrawn + "/withdrawal", Map.of(), "*"));
        UUID others = Api.product(Api.verifiedSeller(port), "Kopi Dampit", 40_000, 10, port);
        var order = topic.order(seller);

        order.submit(
                order.line(1, rice, 101, 25_000),
                order.line(2, tea, 1, 8_000),
                order.line(3, dearer, 1, 14_000),
                order.line(4, withdrawn, 1, 12_000),
                order.line(5, others, 1, 40_000),
                order.line(6, UUID.randomUUID(), 1, 1_000),
                order.line(7, tea, 50, 8_000));

        JsonNode answer = order.answer("catalog.StockRefused.v1");
        assertThat(answer.get("reasons")
                        .valueStream()
                        .map(reason -> reason.get("lineNo").asInt() + " "
                                + reason.get("code").asString() + " "
                                + reason.path("available").asString("-")))
                .containsExactly(
                        "1 OUT_OF_STOCK 100",
                        "3 PRICE_CHANGED -",
                        "4 WITHDRAWN -",
                        "5 OTHER_SELLER -",
                        "6 UNKNOWN_PRODUCT -",
                        "7 OUT_OF_STOCK 49");
        assertStock(rice, 100, 0);
        assertStock(tea, 50, 0);
        assertThat(reservations(order.id())).isEmpty();
    }

    @Test
    void refusesASellerThatTakesNoOrders() {
        Api.expect(
                200,
                Api.seller(seller, port)
                        .post("/v1/sellers/" + seller + "/status", Map.of("status", "PAUSED", "reason", "cuti"), "*"));
        var order = topic.order(seller);

        order.submit(order.line(1, rice, 1, 25_000));

        assertThat(order.answer("catalog.StockRefused.v1").at("/reasons/0/code").asString())
                .isEqualTo("SELLER_NOT_ACTIVE");
    }

    @Test
    void givesTheLastOnesToOneOfTwoOrders() {
        var first = topic.order(seller);
        var second = topic.order(seller);

        first.submit(first.line(1, rice, 60, 25_000));
        second.submit(second.line(1, rice, 60, 25_000));

        assertThat(List.of(first.anyAnswer(), second.anyAnswer()))
                .containsExactlyInAnyOrder("catalog.StockReserved.v1", "catalog.StockRefused.v1");
        assertStock(rice, 100, 60);
    }

    @Test
    void releasesEverythingHoweverTheOrderEnds() {
        for (String exit : List.of(
                "OrderRefused", "OrderRejected", "OrderDeclined", "OrderExpired", "OrderCancelled", "OrderCompleted")) {
            var order = topic.order(seller);
            order.submit(order.line(1, rice, 10, 25_000));
            order.answer("catalog.StockReserved.v1");

            order.say(exit, Map.of());

            awaitReservations(exit, order.id(), "1 RELEASED 0 0");
            assertStock(rice, 100, 0);
        }
    }

    @Test
    void ignoresAnEndThatBelongsToAnEarlierRound() {
        var order = topic.order(seller);
        order.submit(order.line(1, rice, 10, 25_000));
        order.answer("catalog.StockReserved.v1");
        order.say("OrderRefused", Map.of());
        order.nextRound();
        order.submit(order.line(1, rice, 20, 25_000));
        order.answer("catalog.StockReserved.v1");
        order.say("OrderRefused", Map.of("round", 1));
        order.say("OrderReduced", Map.of("reductions", List.of(order.quantity(1, rice, 5))));

        awaitReservations("second round", order.id(), "1 RELEASED 0 0", "1 OPEN 15 0");
        assertStock(rice, 100, 15);
    }

    @Test
    void followsAnOrderFromHoldToTheLastRejectedBox() {
        var order = topic.order(seller);
        order.submit(order.line(1, rice, 50, 25_000), order.line(2, tea, 20, 8_000));
        order.answer("catalog.StockReserved.v1");

        order.say("OrderReduced", Map.of("reductions", List.of(order.quantity(2, tea, 20))));
        awaitReservations("struck line", order.id(), "1 OPEN 50 0", "2 RELEASED 0 0");
        order.say("ShipmentDispatched", Map.of("lines", List.of(order.quantity(1, rice, 30))));
        awaitReservations("dispatch", order.id(), "1 OPEN 20 30", "2 RELEASED 0 0");
        assertStock(rice, 70, 20);
        order.say("GoodsReceived", Map.of("lines", List.of(order.receipt(1, rice, 26, 4))));
        awaitReservations("rejection", order.id(), "1 OPEN 24 26", "2 RELEASED 0 0");
        assertStock(rice, 74, 24);
        order.say("ShipmentDispatched", Map.of("lines", List.of(order.quantity(1, rice, 24))));
        order.say("GoodsReceived", Map.of("lines", List.of(order.receipt(1, rice, 24, 0))));
        order.say("OrderCompleted", Map.of());

        awaitReservations("completion", order.id(), "1 CONSUMED 0 50", "2 RELEASED 0 0");
        assertStock(rice, 50, 0);
        assertStock(tea, 50, 0);
    }

    @Test
    void changesNothingWhenEverythingIsSentAgain() {
        var order = topic.order(seller);
        order.submit(order.line(1, rice, 50, 25_000));
        order.answer("catalog.StockReserved.v1");
        order.say("ShipmentDispatched", Map.of("lines", List.of(order.quantity(1, rice, 30))));
        order.say("OrderReduced", Map.of("reductions", List.of(order.quantity(1, rice, 20))));
        awaitReservations("before", order.id(), "1 CONSUMED 0 30");

        order.sayAllAgain();
        var marker = topic.order(seller);
        marker.submit(marker.line(1, tea, 1, 8_000));
        marker.answer("catalog.StockReserved.v1");

        assertThat(reservations(order.id())).containsExactly("1 CONSUMED 0 30");
        assertStock(rice, 70, 0);
        assertThat(order.answers()).isEqualTo(1);
    }

    @Test
    void parksAnOrderThatDispatchesMoreThanItHolds() {
        var order = topic.order(seller);
        order.submit(order.line(1, rice, 5, 25_000));
        order.answer("catalog.StockReserved.v1");

        order.say("ShipmentDispatched", Map.of("lines", List.of(order.quantity(1, rice, 6))));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(parked(order.id())).isEqualTo(1));
        assertThat(reservations(order.id())).containsExactly("1 OPEN 5 0");
        assertStock(rice, 100, 5);
    }

    @Test
    void showsTheReservationsOfAnOrderToWhoMaySeeIt() {
        var order = topic.order(seller);
        order.submit(order.line(1, rice, 5, 25_000));
        order.answer("catalog.StockReserved.v1");

        JsonNode shown = Api.expect(200, reservationsAs(Api.seller(seller, port), order.id()))
                .body();

        assertThat(shown.at("/items/0/openQuantity").asInt()).isEqualTo(5);
        assertNotFound(reservationsAs(Api.seller(UUID.randomUUID(), port), order.id()));
        assertNotFound(reservationsAs(auditorOf("35.79"), order.id()));
    }

    @Test
    void knowsAnOrderForWhichNothingIsHeldFromOneItNeverHeardOf() {
        var refused = topic.order(seller);
        refused.submit(refused.line(1, rice, 101, 25_000));
        refused.answer("catalog.StockRefused.v1");

        assertThat(Api.expect(200, reservationsAs(auditorOf(Api.REGION), refused.id()))
                        .body()
                        .get("items"))
                .isEmpty();
        Api.expect(200, reservationsAs(Api.seller(seller, port), refused.id()));
        assertNotFound(reservationsAs(Api.seller(UUID.randomUUID(), port), refused.id()));
        assertNotFound(reservationsAs(auditorOf("35.79"), refused.id()));
        assertNotFound(reservationsAs(auditorOf(Api.REGION), UUID.randomUUID()));
    }

    private Api auditorOf(String region) {
        return Api.as(
                new Person("inspektorat", "Inspektorat (data contoh)", null, List.of("auditor"), region, null, null),
                port);
    }

    private static Api.Reply reservationsAs(Api reader, UUID order) {
        return reader.get("/v1/orders/" + order + "/reservations");
    }

    private static void assertNotFound(Api.Reply reply) {
        assertThat(Api.expect(404, reply).code()).isEqualTo("not-found");
    }

    private long parked(UUID order) {
        return jdbc.sql("SELECT count(*) FROM parked_key WHERE key = ?")
                .param(order.toString())
                .query(Long.class)
                .single();
    }

    private void awaitReservations(String what, UUID order, String... expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(reservations(order)).as(what).containsExactly(expected));
    }

    private List<String> reservations(UUID order) {
        return jdbc.sql("""
                        SELECT line_no || ' ' || state || ' ' || open_quantity || ' ' || consumed_quantity
                        FROM stock_reservation WHERE order_id = ? ORDER BY round, line_no""").param(order).query(String.class).list();
    }

    private void assertStock(UUID product, long onHand, long reserved) {
        JsonNode stock = Api.seller(seller, port)
                .get("/v1/products/" + product + "/stock")
                .body();
        assertThat(stock.get("onHand").asLong()).isEqualTo(onHand);
        assertThat(stock.get("reserved").asLong()).isEqualTo(reserved);
        long open = jdbc.sql("SELECT coalesce(sum(open_quantity), 0) FROM stock_reservation WHERE product_id = ?")
                .param(product)
                .query(Long.class)
                .single();
        assertThat(open).as("reserved is the sum of open reservations").isEqualTo(reserved);
    }
}
