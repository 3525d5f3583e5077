package id.rewang.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.stack.token.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveringOrderIT extends ProcurementIT {

    @Test
    void completesAfterPartialDeliveriesWithRejectedGoodsAndAShortClosure() {
        setUp(10_000_000);
        String order = accepted(100, 40);
        checked(order, sent(order, 60, 10), 60, 6, 4);
        Api.Answer first = handedOver(order);
        assertThat(first.text("payable/amount")).isEqualTo("1608000.00");
        checked(order, sent(order, 40, 30), 40, 30, 0);
        Api.Answer second = handedOver(order);
        assertThat(second.text("payable/amount")).isEqualTo("1540000.00");
        paid(order, id(), first.text("handoverId"), 1_608_000);
        paid(order, id(), second.text("handoverId"), 1_540_000);
        await(() -> realised() == 3_148_000);
        assertThat(order(order).text("state")).isEqualTo("ACCEPTED");
        assertThat(committed()).isEqualTo(72_000);

        Api.Answer closed = as(approver)
                .post(path(order, "short-closure"), Map.of("reason", "empat bungkus tidak diganti"))
                .expect(200);

        assertThat(closed.text("state")).isEqualTo("COMPLETED");
        assertThat(closed.text("total/amount")).isEqualTo("3148000.00");
        assertThat(committed()).isZero();
        await(() -> eventsOf(order).contains("OrderCompleted"));
        assertThat(event(order, "OrderReduced").at("/reductions/0/quantity").asInt())
                .isEqualTo(4);
        assertThat(event(order, "OrderCompleted").at("/paid/amount").asString()).isEqualTo("3148000.00");
    }

    @Test
    void opensACompletedOrderAgainWhenTheMoneyComesBackAndCompletesItASecondTime() {
        setUp(10_000_000);
        String order = accepted(1, 1);
        checked(order, sent(order, 1, 1), 1, 1, 0);
        Api.Answer signed = handedOver(order);
        String payment = id();
        paid(order, payment, signed.text("handoverId"), 43_000);
        awaitState(order, "COMPLETED");

        tell(
                PAYMENT,
                order,
                "payment.PaymentReturned.v1",
                Map.of("paymentId", payment, "reason", "rekening ditutup", "returnedAt", "2026-10-10T02:00:00Z"));
        awaitState(order, "ACCEPTED");
        assertThat(committed()).isEqualTo(43_000);
        assertThat(realised()).isZero();

        settled(order, payment, 43_000);
        awaitState(order, "COMPLETED");
        assertThat(realised()).isEqualTo(43_000);
        tell(
                PAYMENT,
                order,
                "payment.PaymentReconciled.v1",
                Map.of("paymentId", payment, "reconciledAt", "2026-10-11T02:00:00Z"));
        await(() -> order(order).text("progress/reconciliation").equals("COMPLETE"));
        as(officer).post(path(order, "rating"), Map.of("score", 5)).expect(200);
        await(() -> eventsOf(order).stream().filter("OrderCompleted"::equals).count() == 2);
    }

    @Test
    void refusesToSendOrCheckMoreThanThereIsAndNamesTheLine() {
        setUp(10_000_000);
        String order = accepted(10, 10);

        Api.Answer tooMuch = as(owner)
                .post(path(order, "shipments"), Map.of("lines", List.of(Map.of("lineNo", 1, "quantity", 11))))
                .refused(422, "more-than-open");
        assertThat(tooMuch.text("errors/0/field")).isEqualTo("lines[0].quantity");
        as(owner)
                .post(
                        path(order, "shipments"),
                        Map.of(
                                "lines",
                                List.of(Map.of("lineNo", 1, "quantity", 1), Map.of("lineNo", 1, "quantity", 1))))
                .refused(422, "named-twice");
        String shipment = sent(order, 5, 5);
        sent(order, 5, 5);
        Api.Answer unsent = as(receiver)
                .post(
                        path(order, "goods-receipts"),
                        Map.of(
                                "shipmentId",
                                shipment,
                                "lines",
                                List.of(Map.of("lineNo", 1, "accepted", 6, "rejected", 0))))
                .refused(422, "more-than-sent");
        assertThat(unsent.text("errors/0/message")).contains("5");
        as(receiver)
                .post(
                        path(order, "goods-receipts"),
                        Map.of("shipmentId", id(), "lines", List.of(Map.of("lineNo", 1, "accepted", 1, "rejected", 0))))
                .refused(422, "unknown-shipment");
        as(approver).post(path(order, "handovers"), Map.of()).refused(409, "illegal-state");
        assertThat(order(order).body().at("/lines/0/accepted").asInt()).isZero();
    }

    @Test
    void listsTheHandoversThatWaitForEachSideToSign() {
        setUp(10_000_000);
        String order = accepted(10, 10);
        checked(order, sent(order, 5, 5), 5, 5, 0);
        Api.Answer first = as(approver).post(path(order, "handovers"), Map.of()).expect(201);
        checked(order, sent(order, 5, 5), 5, 5, 0);
        Api.Answer second =
                as(approver).post(path(order, "handovers"), Map.of()).expect(201);

        assertThat(unsigned(approver)).containsExactly(first.text("number"), second.text("number"));
        assertThat(unsigned(owner)).containsExactly(first.text("number"), second.text("number"));
        as(approver)
                .post(path(order, "handovers/" + first.text("handoverId") + "/signatures"), Map.of())
                .expect(200);
        assertThat(unsigned(approver)).containsExactly(second.text("number"));
        as(owner)
                .post(path(order, "handovers/" + first.text("handoverId") + "/signatures"), Map.of())
                .expect(200);
        assertThat(unsigned(owner)).containsExactly(second.text("number"));

        Api.Answer page = as(approver).get("/v1/unsigned-handovers?limit=1").expect(200);
        assertThat(page.text("items/0/orderNumber")).isEqualTo(order(order).text("number"));
        assertThat(page.text("items/0/payable/amount")).isEqualTo(second.text("payable/amount"));
        assertThat(unsigned(person("ppk lain", id(), null, "commitment_officer")))
                .as("another department's")
                .isEmpty();
        as(person("ppk tanpa dinas", null, null, "commitment_officer"))
                .get("/v1/unsigned-handovers")
                .refused(403, "not-yours");
    }

    private List<String> unsigned(Person person) {
        return as(person)
                .get("/v1/unsigned-handovers")
                .expect(200)
                .body()
                .get("items")
                .valueStream()
                .map(handover -> handover.get("number").asString())
                .toList();
    }

    @Test
    void tellsTheTimelineOfAnOrder() {
        setUp(10_000_000);
        String order = accepted(1, 1);

        var acts = as(officer).get(path(order, "timeline")).expect(200).body().get("items");

        assertThat(acts.valueStream().map(act -> act.get("what").asString()))
                .startsWith("OrderSubmitted")
                .contains("StockReserved", "FundsReserved")
                .endsWith("OrderApproved", "OrderIssued", "OrderAccepted");
        assertThat(acts.get(0).at("/duty").asString()).isEqualTo("DRAFT");
        assertThat(acts.get(0).at("/by/nip").asString()).isEqualTo(officer.nip());
    }
}
