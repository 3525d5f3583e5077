package id.rewang.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RefusingOrderIT extends ProcurementIT {

    @Test
    void refusesOverPolicyAndBudgetAtOnceWithEveryReason() {
        setUp(1_000_000);

        Api.Answer refused =
                as(officer).post("/v1/purchase-orders", wish(10_000, 10, true)).expect(201);

        assertThat(refused.text("state")).isEqualTo("REFUSED");
        assertThat(codes(refused.body()))
                .containsExactly("OVER_DIRECT_PROCUREMENT_LIMIT", "OVER_METHOD_LIMIT", "OVER_BUDGET");
        assertThat(committed()).isZero();
        String order = refused.text("id");
        await(() -> eventsOf(order).equals(List.of("OrderRefused")));
    }

    @Test
    void refusesOverBudgetAloneWithoutCommittingAnything() {
        setUp(1_000_000);

        Api.Answer refused =
                as(officer).post("/v1/purchase-orders", wish(40, 1, true)).expect(201);

        assertThat(refused.text("state")).isEqualTo("REFUSED");
        assertThat(refused.text("refusalReasons/0/source")).isEqualTo("budget");
        assertThat(refused.text("refusalReasons/0/message")).contains("IDR 1000000.00 left");
        assertThat(committed()).isZero();
        String order = refused.text("id");
        await(() -> eventsOf(order).equals(List.of("OrderRefused")));
    }

    @Test
    void givesTheBudgetBackWhenStockIsRefusedAndIgnoresTheFundsThatComeLate() {
        setUp(10_000_000);
        String order = submitted(100, 40);
        tellStockRefused(order, 1);
        awaitState(order, "REFUSED");
        tellFunds(order, 1);

        assertThat(order(order).text("refusalReasons/0/source")).isEqualTo("stock");
        assertThat(committed()).isZero();
        String next = awaitingApproval(1, 1);
        assertThat(order(next).text("state")).isEqualTo("AWAITING_APPROVAL");
        assertThat(order(order).text("state")).isEqualTo("REFUSED");
        assertThat(eventsOf(order)).containsExactly("OrderSubmitted", "OrderRefused");
    }

    @Test
    void takesARefusedOrderAgainInANewRoundAndIgnoresAnswersOfTheOld() {
        setUp(10_000_000);
        String order = submitted(100, 40);
        tell(
                PAYMENT,
                order,
                "payment.FundsRefused.v1",
                Map.of(
                        "round",
                        1,
                        "code",
                        "UP_CASH_SHORT",
                        "message",
                        "UP has IDR 1.00 left",
                        "refusedAt",
                        "2026-10-05T02:00:01Z"));
        awaitState(order, "REFUSED");
        as(officer)
                .put("/v1/purchase-orders/" + order, withoutSubmit(wish(10, 4, false)), "*")
                .expect(200);
        as(officer).post(path(order, "submission"), Map.of()).expect(200);
        assertThat(committed()).isEqualTo(322_000);

        tellStock(order, 1);
        tellStock(order, 2);
        tellFunds(order, 2);
        awaitState(order, "AWAITING_APPROVAL");
        assertThat(event(order, "OrderRefused").at("/round").asInt()).isEqualTo(1);
    }

    @Test
    void releasesEverythingWhenRejectedDeclinedOrCancelled() {
        setUp(10_000_000);
        String rejected = awaitingApproval(10, 10);
        as(approver)
                .post(path(rejected, "rejection"), Map.of("reason", "ditunda"))
                .expect(200);
        String declined = issued(10, 10);
        as(owner).post(path(declined, "decline"), Map.of("reason", "penuh")).expect(200);
        String cancelled = accepted(10, 10);
        as(approver)
                .post(path(cancelled, "cancellation"), Map.of("reason", "batal"))
                .expect(200);
        String draft = as(officer)
                .post("/v1/purchase-orders", wish(10, 10, false))
                .expect(201)
                .text("id");
        as(officer).post(path(draft, "cancellation"), Map.of("reason", "salah")).expect(200);

        assertThat(committed()).isZero();
        await(() -> eventsOf(rejected).contains("OrderRejected")
                && eventsOf(declined).contains("OrderDeclined")
                && eventsOf(cancelled).contains("OrderCancelled")
                && eventsOf(draft).contains("OrderCancelled"));
    }

    @Test
    void refusesCancellationOnceGoodsAreUnderWay() {
        setUp(10_000_000);
        String order = accepted(10, 10);
        sent(order, 1, 1);

        Api.Answer refused = as(approver)
                .post(path(order, "cancellation"), Map.of("reason", "batal"))
                .refused(409, "illegal-state");

        assertThat(refused.text("detail")).contains("dispatched").contains("short-closure");
        assertThat(order(order).text("state")).isEqualTo("ACCEPTED");
    }

    @Test
    void issuesWithoutALineThatIsStruckOut() {
        setUp(10_000_000);
        String order = awaitingApproval(100, 40);

        Api.Answer issued = as(approver)
                .post(
                        path(order, "approval"),
                        Map.of("struckLines", List.of(Map.of("lineNo", 2, "reason", "di luar standar biaya"))))
                .expect(200);

        assertThat(issued.text("total/amount")).isEqualTo("2500000.00");
        assertThat(committed()).isEqualTo(2_500_000);
        await(() -> eventsOf(order).equals(List.of("OrderSubmitted", "OrderApproved", "OrderReduced", "OrderIssued")));
        assertThat(event(order, "OrderIssued").at("/lines")).hasSize(1);
    }

    @Test
    void namesTheLineWhoseProductCannotBeOrdered() {
        setUp(10_000_000);
        tellProduct(keripik, "Keripik tempe (data contoh)", 18_000, "PPN", "WITHDRAWN");
        await(() ->
                count("SELECT count(*) FROM known_product WHERE id = '" + keripik + "' AND status = 'WITHDRAWN'") == 1);

        Api.Answer refused =
                as(officer).post("/v1/purchase-orders", wish(1, 1, true)).refused(422, "not-published");
        assertThat(refused.text("errors/0/field")).isEqualTo("lines[1].productId");

        as(officer).post("/v1/purchase-orders", wishOf(id())).refused(422, "unknown-product");
        ProcurementIT other = new RefusingOrderIT();
        OTHERS.publish(
                "catalog.product.state",
                other.nasi,
                "catalog.ProductState.v1",
                json(Map.of(
                        "productId",
                        other.nasi,
                        "sellerId",
                        other.seller,
                        "region",
                        REGION,
                        "name",
                        "x",
                        "unit",
                        "kotak",
                        "unitPrice",
                        rupiah(1),
                        "taxClass",
                        "PPN",
                        "status",
                        "PUBLISHED")));
        await(() -> count("SELECT count(*) FROM known_product WHERE id = '" + other.nasi + "'") == 1);
        as(officer).post("/v1/purchase-orders", wishOf(other.nasi)).refused(422, "other-seller");
    }

    @Test
    void takesNoOrderForASellerWhoIsNotVerified() {
        setUp(10_000_000);
        tellSeller("SUSPENDED");
        await(() ->
                count("SELECT count(*) FROM known_seller WHERE id = '" + seller + "' AND status = 'SUSPENDED'") == 1);

        Api.Answer refused =
                as(officer).post("/v1/purchase-orders", wish(1, 1, true)).refused(422, "seller-not-active");

        assertThat(refused.text("errors/0/field")).isEqualTo("sellerId");
    }

    @Test
    void doesNotSubmitADraftWhosePriceHasChangedSince() {
        setUp(10_000_000);
        String draft = as(officer)
                .post("/v1/purchase-orders", wish(1, 1, false))
                .expect(201)
                .text("id");
        tellProduct(nasi, "Nasi kotak (data contoh)", 26_000, "PBJT", "PUBLISHED");
        await(() -> count("SELECT unit_price_minor FROM known_product WHERE id = '" + nasi + "'") == 2_600_000);

        as(officer).post(path(draft, "submission"), Map.of()).refused(422, "price-changed");

        as(officer)
                .put("/v1/purchase-orders/" + draft, withoutSubmit(wish(1, 1, false)), "*")
                .expect(200);
        Api.Answer submitted =
                as(officer).post(path(draft, "submission"), Map.of()).expect(200);
        assertThat(submitted.text("total/amount")).isEqualTo("44000.00");
    }

    private Map<String, Object> wishOf(String product) {
        Map<String, Object> wish = new java.util.LinkedHashMap<>(wish(1, 1, true));
        wish.put("lines", List.of(Map.of("productId", product, "quantity", 1)));
        return wish;
    }

    private static Map<String, Object> withoutSubmit(Map<String, Object> wish) {
        Map<String, Object> draft = new java.util.LinkedHashMap<>(wish);
        draft.remove("submit");
        return draft;
    }

    private static List<String> codes(JsonNode order) {
        return order.get("refusalReasons")
                .valueStream()
                .map(reason -> reason.get("code").asString())
                .toList();
    }
}
