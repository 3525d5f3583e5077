package id.rewang.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.stack.token.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HttpIT extends ProcurementIT {

    @Test
    void asksForTheVersionAndComparesIt() {
        setUp(10_000_000);
        Api.Answer draft =
                as(officer).post("/v1/purchase-orders", wish(1, 1, false)).expect(201);
        String order = draft.text("id");
        assertThat(draft.etag()).isEqualTo("\"0\"");

        as(officer)
                .post(
                        path(order, "submission"),
                        Map.of(),
                        "\"7\"",
                        UUID.randomUUID().toString())
                .refused(412, "version-mismatch");
        as(officer)
                .send(as(officer)
                        .request(path(order, "submission"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")))
                .refused(428, "if-match-required");
        as(officer)
                .send(as(officer)
                        .request(path(order, "submission"))
                        .header("If-Match", "*")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")))
                .refused(400, "idempotency-key-required");
        Api.Answer submitted = as(officer)
                .post(
                        path(order, "submission"),
                        Map.of(),
                        draft.etag(),
                        UUID.randomUUID().toString())
                .expect(200);
        assertThat(submitted.etag()).isEqualTo(order(order).etag()).isNotEqualTo(draft.etag());
    }

    @Test
    void namesTheFieldOfEveryBadInput() {
        setUp(10_000_000);
        assertThat(wrong("lines", List.of()).text("errors/0/field")).isEqualTo("lines");
        assertThat(wrong("lines", List.of(Map.of("productId", nasi, "quantity", 0)))
                        .text("errors/0/field"))
                .isEqualTo("lines[0].quantity");
        assertThat(wrong("lines", List.of(Map.of("productId", "no-uuid", "quantity", 1)))
                        .text("errors/0/field"))
                .isEqualTo("lines[0].productId");
        assertThat(wrong("paymentMethod", "CASH").text("errors/0/field")).isEqualTo("paymentMethod");
        assertThat(wrong("neededBy", "tomorrow").text("errors/0/field")).isEqualTo("neededBy");
        assertThat(wrong("deliveryAddress", " ").text("errors/0/field")).isEqualTo("deliveryAddress");
        assertThat(wrong("misspelt", 1).text("errors/0/field")).isEqualTo("misspelt");
        as(officer).post("/v1/purchase-orders", "{\"departmentId\":").expect(400);
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            many.add(Map.of("productId", nasi, "quantity", 1));
        }
        assertThat(wrong("lines", many).text("errors/0/field")).isEqualTo("lines");
        as(officer).get("/v1/purchase-orders/not-a-uuid").expect(400);
        as(officer).get("/v1/purchase-orders?state=NONSENSE").expect(400);
        as(officer).get("/v1/purchase-orders/" + id()).refused(404, "not-found");
    }

    @Test
    void refusesWhatIsOutOfRangeOrOfSomebodyElse() {
        setUp(10_000_000);
        Map<String, Object> past = changed("neededBy", today().minusDays(1).toString());
        as(officer).post("/v1/purchase-orders", past).refused(422, "in-the-past");
        as(officer).post("/v1/purchase-orders", changed("budgetLineId", id())).refused(422, "unknown");
        as(officer).post("/v1/purchase-orders", changed("sellerId", id())).refused(422, "unknown-seller");
        as(officer).post("/v1/purchase-orders", changed("departmentId", id())).refused(403, "not-yours");
        as(officer)
                .post(
                        "/v1/purchase-orders",
                        changed("lines", List.of(Map.of("productId", nasi, "quantity", 1_000_001))))
                .expect(400);
    }

    @Test
    void showsAnOrderToThoseConcernedOnly() {
        setUp(10_000_000);
        String order = awaitingApproval(1, 1);
        String path = "/v1/purchase-orders/" + order;
        Person stranger = person("lain", id(), null, "procurement_officer");
        Person foreigner = new Person("jauh", "Jauh", "198001012005019999", List.of("auditor"), "35.79", null, null);
        Person rival = person("saingan", null, id(), "seller");

        as(stranger).get(path).refused(403, "not-yours");
        as(foreigner).get(path).refused(404, "not-found");
        as(owner).get(path).refused(404, "not-found");
        as(rival).get(path).refused(403, "not-yours");
        as(stranger).post(path(order, "cancellation"), Map.of("reason", "x")).refused(403, "not-yours");
        as(approver).post(path(order, "approval"), Map.of()).expect(200);
        as(owner).get(path).expect(200);
        as(rival).post(path(order, "acceptance"), Map.of()).refused(403, "not-yours");
    }

    @Test
    void listsOrdersPageByPageTheNewestFirst() {
        setUp(10_000_000);
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            placed.addFirst(submitted(1, 1));
        }
        List<String> listed = new ArrayList<>();
        String cursor = "";
        do {
            Api.Answer page =
                    as(officer).get("/v1/purchase-orders?limit=2" + cursor).expect(200);
            page.body().get("items").forEach(order -> listed.add(order.get("id").asString()));
            cursor = page.body().get("next").isNull() ? "" : "&cursor=" + page.text("next");
        } while (!cursor.isEmpty());

        assertThat(listed).containsExactlyElementsOf(placed);
        assertThat(as(owner).get("/v1/purchase-orders").expect(200).body().get("items"))
                .isEmpty();
        as(officer).get("/v1/purchase-orders?departmentId=" + id()).refused(403, "not-yours");
        as(officer).get("/v1/purchase-orders?limit=201").expect(400);
    }

    @Test
    void listsWhatHasWaitedLongestFirstHoweverMuchComesAfterIt() {
        setUp(10_000_000);
        List<String> drafts = new ArrayList<>();
        for (int i = 0; i < 203; i++) {
            drafts.add(as(officer)
                    .post("/v1/purchase-orders", wish(1, 1, false))
                    .expect(201)
                    .text("id"));
        }

        Api.Answer first =
                as(officer).get("/v1/purchase-orders?limit=200&state=DRAFT").expect(200);
        Api.Answer second = as(officer)
                .get("/v1/purchase-orders?limit=200&state=DRAFT&cursor=" + first.text("next"))
                .expect(200);

        assertThat(idsIn(first)).containsExactlyElementsOf(drafts.subList(0, 200));
        assertThat(idsIn(second)).containsExactlyElementsOf(drafts.subList(200, 203));
        assertThat(second.body().get("next").isNull()).isTrue();
        Api.Answer ofTheRegion = as(auditor)
                .get("/v1/purchase-orders?limit=1&state=DRAFT&departmentId=" + department)
                .expect(200);
        assertThat(idsIn(ofTheRegion)).containsExactly(drafts.getFirst());
    }

    @Test
    void listsToASellerWhatHasWaitedLongestFirst() {
        setUp(10_000_000);
        String first = issued(1, 1);
        String second = issued(1, 1);
        assertThat(idsIn(as(owner).get("/v1/purchase-orders?state=ISSUED").expect(200)))
                .containsExactly(first, second);

        as(owner).post(path(first, "decline"), Map.of("reason", "tutup")).expect(200);
        assertThat(idsIn(as(owner).get("/v1/purchase-orders?state=ISSUED").expect(200)))
                .containsExactly(second);
        assertThat(idsIn(as(owner).get("/v1/purchase-orders?state=DECLINED").expect(200)))
                .containsExactly(first);
    }

    private static List<String> idsIn(Api.Answer page) {
        List<String> ids = new ArrayList<>();
        page.body().get("items").forEach(order -> ids.add(order.get("id").asString()));
        return ids;
    }

    @Test
    void decidesSeveralOrdersEachWithAnAnswerOfItsOwn() {
        setUp(10_000_000);
        String good = awaitingApproval(1, 1);
        String bad = awaitingApproval(1, 1);
        String early = submitted(1, 1);
        String unknown = id();

        Api.Answer answers = as(approver)
                .post(
                        "/v1/purchase-order-approvals",
                        Map.of(
                                "decisions",
                                List.of(
                                        decision(good, "APPROVE", Map.of()),
                                        decision(bad, "REJECT", Map.of("reason", "ditunda")),
                                        decision(early, "APPROVE", Map.of()),
                                        Map.of("orderId", unknown, "version", 0, "decision", "APPROVE"))))
                .expect(200);

        assertThat(answers.text("answers/0/order/state")).isEqualTo("ISSUED");
        assertThat(answers.text("answers/1/order/state")).isEqualTo("REJECTED");
        assertThat(answers.text("answers/2/problem/code")).isEqualTo("illegal-state");
        assertThat(answers.text("answers/3/problem/code")).isEqualTo("not-found");
        assertThat(order(good).etag())
                .isEqualTo("\"" + answers.body().at("/answers/0/order/version").asLong() + "\"");
        assertThat(committed()).isEqualTo(2 * 43_000);
    }

    @Test
    void changesABudgetLineOnlyAsFarAsItIsNotUsed() {
        setUp(1_000_000);
        submitted(10, 10);
        String path = "/v1/budget-lines/" + budgetLine;
        Api.Answer line = as(officer).get(path).expect(200);
        assertThat(line.text("available/amount")).isEqualTo("570000.00");

        as(administrator).put(path, ceiling(429_999), line.etag()).refused(422, "ceiling-below-commitments");
        as(administrator).put(path, ceiling(430_000)).refused(428, "if-match-required");
        Api.Answer lowered =
                as(administrator).put(path, ceiling(430_000), line.etag()).expect(200);
        assertThat(lowered.text("available/amount")).isEqualTo("0.00");
        as(officer).put(path, ceiling(1)).refused(403, "forbidden");
        Map<String, Object> dollars = new LinkedHashMap<>(ceiling(1));
        dollars.put("ceiling", Map.of("amount", "1.00", "currency", "USD"));
        as(administrator).put(path, dollars, "*").expect(400);
    }

    @Test
    void documentsEveryOperation() {
        var paths = as(officer).get("/v3/api-docs").expect(200).body().get("paths");

        assertThat(paths.propertyStream().map(Map.Entry::getKey))
                .contains("/v1/purchase-orders", "/v1/purchase-orders/{id}/approval", "/v1/budget-lines/{id}");
        paths.forEach(path -> path.forEach(
                operation -> assertThat(operation.path("summary").asString("")).isNotBlank()));
    }

    @Test
    void describesTheOrderThatPlacingAnswersWith() {
        var answers =
                as(officer).get("/v3/api-docs").expect(200).body().at("/paths/~1v1~1purchase-orders/post/responses");
        assertThat(answers.propertyNames()).contains("201", "422").doesNotContain("200");
        assertThat(answers.at("/201/content/application~1json/schema/$ref").asString(""))
                .as(answers.toString())
                .isEqualTo("#/components/schemas/OrderView");
    }

    private Map<String, Object> decision(String order, String choice, Map<String, Object> more) {
        Map<String, Object> decision = new LinkedHashMap<>(more);
        decision.put("orderId", order);
        decision.put("version", order(order).body().get("version").asLong());
        decision.put("decision", choice);
        return decision;
    }

    private Map<String, Object> ceiling(long rupiah) {
        return Map.of(
                "departmentId",
                department,
                "fiscalYear",
                today().getYear(),
                "accountCode",
                "5.1.02.01.01.0052",
                "name",
                "Belanja makanan dan minuman rapat",
                "ceiling",
                rupiah(rupiah));
    }

    private Api.Answer wrong(String field, Object value) {
        return as(officer).post("/v1/purchase-orders", changed(field, value)).expect(400);
    }

    private Map<String, Object> changed(String field, Object value) {
        Map<String, Object> wish = new LinkedHashMap<>(wish(1, 1, true));
        wish.put(field, value);
        return wish;
    }
}
