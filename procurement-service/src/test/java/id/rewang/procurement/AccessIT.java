package id.rewang.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.kit.security.Roles;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may use which endpoint: an endpoint that is not in this matrix fails the build. */
class AccessIT extends ProcurementIT {

    private static final String[] EVERYBODY = Roles.ALL.toArray(String[]::new);
    private static final String[] READERS = {
        Roles.PROCUREMENT_OFFICER,
        Roles.COMMITMENT_OFFICER,
        Roles.BUDGET_AUTHORITY,
        Roles.GOODS_RECEIVER,
        Roles.TECHNICAL_OFFICER,
        Roles.FINANCE_VERIFIER,
        Roles.TREASURER,
        Roles.TREASURY_OFFICER,
        Roles.SELLER,
        Roles.AUDITOR
    };
    private static final String[] BUDGET_READERS = {
        Roles.ADMINISTRATOR,
        Roles.AUDITOR,
        Roles.TREASURY_OFFICER,
        Roles.PROCUREMENT_OFFICER,
        Roles.COMMITMENT_OFFICER,
        Roles.BUDGET_AUTHORITY,
        Roles.TECHNICAL_OFFICER,
        Roles.FINANCE_VERIFIER,
        Roles.TREASURER
    };
    private static final String[] DECIDERS = {Roles.COMMITMENT_OFFICER, Roles.BUDGET_AUTHORITY};

    private static final String ORDERS_PATH = "/v1/purchase-orders";
    private static final String ORDER = "/v1/purchase-orders/{id}";
    private static final String OF_ORDER = "/v1/purchase-orders/{orderId}";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    private Map<String, Entry> matrix() {
        Map<String, Entry> all = new LinkedHashMap<>();
        Map<String, Object> reason = Map.of("reason", "x");
        put(all, "PUT /v1/departments/{id}", Map.of("region", REGION, "code", "X1", "name", "x"), Roles.ADMINISTRATOR);
        put(all, "GET /v1/departments/{id}", null, EVERYBODY);
        put(all, "GET /v1/departments", null, EVERYBODY);
        put(
                all,
                "PUT /v1/departments/{id}/officials/{nip}",
                Map.of("name", "x", "roles", List.of("seller")),
                Roles.ADMINISTRATOR);
        put(
                all,
                "GET /v1/departments/{id}/officials",
                null,
                Roles.ADMINISTRATOR,
                Roles.AUDITOR,
                Roles.BUDGET_AUTHORITY,
                Roles.COMMITMENT_OFFICER);
        put(
                all,
                "PUT /v1/budget-lines/{id}",
                Map.of(
                        "departmentId",
                        id(),
                        "fiscalYear",
                        2026,
                        "accountCode",
                        "5.1",
                        "name",
                        "x",
                        "ceiling",
                        rupiah(1)),
                Roles.ADMINISTRATOR);
        put(all, "GET /v1/budget-lines/{id}", null, BUDGET_READERS);
        put(all, "GET /v1/budget-lines", null, BUDGET_READERS);
        put(all, "POST " + ORDERS_PATH, wish(1, 1, false), Roles.PROCUREMENT_OFFICER);
        Map<String, Object> draft = new LinkedHashMap<>(wish(1, 1, false));
        draft.remove("submit");
        put(all, "PUT " + ORDER, draft, Roles.PROCUREMENT_OFFICER);
        put(all, "GET " + ORDER, null, READERS);
        put(all, "GET " + ORDERS_PATH, null, READERS);
        put(all, "GET " + ORDER + "/timeline", null, READERS);
        put(all, "POST " + ORDER + "/submission", Map.of(), Roles.PROCUREMENT_OFFICER);
        put(all, "POST " + ORDER + "/approval", Map.of(), DECIDERS);
        put(all, "POST " + ORDER + "/rejection", reason, DECIDERS);
        put(
                all,
                "POST /v1/purchase-order-approvals",
                Map.of("decisions", List.of(Map.of("orderId", id(), "version", 0, "decision", "APPROVE"))),
                DECIDERS);
        put(
                all,
                "POST " + ORDER + "/cancellation",
                reason,
                Roles.PROCUREMENT_OFFICER,
                Roles.COMMITMENT_OFFICER,
                Roles.BUDGET_AUTHORITY);
        put(all, "POST " + ORDER + "/acceptance", Map.of(), Roles.SELLER);
        put(all, "POST " + ORDER + "/decline", reason, Roles.SELLER);
        put(all, "POST " + ORDER + "/short-closure", reason, DECIDERS);
        put(all, "POST " + ORDER + "/rating", Map.of("score", 5), Roles.PROCUREMENT_OFFICER, Roles.COMMITMENT_OFFICER);
        put(
                all,
                "POST " + OF_ORDER + "/shipments",
                Map.of("lines", List.of(Map.of("lineNo", 1, "quantity", 1))),
                Roles.SELLER);
        put(all, "GET " + OF_ORDER + "/shipments", null, READERS);
        put(
                all,
                "POST " + OF_ORDER + "/goods-receipts",
                Map.of("shipmentId", id(), "lines", List.of(Map.of("lineNo", 1, "accepted", 1, "rejected", 0))),
                Roles.GOODS_RECEIVER);
        put(all, "GET " + OF_ORDER + "/goods-receipts", null, READERS);
        put(all, "POST " + OF_ORDER + "/handovers", Map.of(), DECIDERS);
        put(
                all,
                "POST " + OF_ORDER + "/handovers/{handoverId}/signatures",
                Map.of(),
                Roles.COMMITMENT_OFFICER,
                Roles.BUDGET_AUTHORITY,
                Roles.SELLER);
        put(all, "GET " + OF_ORDER + "/handovers", null, READERS);
        return all;
    }

    @Test
    void everyEndpointIsInTheMatrix() {
        Set<String> served = new TreeSet<>();
        endpoints.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().startsWith("id.rewang.procurement")) {
                mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> mapping.getPatternValues().forEach(path -> served.add(verb + " " + path)));
            }
        });

        assertThat(served).containsExactlyInAnyOrderElementsOf(matrix().keySet());
    }

    @TestFactory
    Stream<DynamicTest> letsInThoseRolesAndNoOther() {
        return matrix().entrySet().stream()
                .map(cell -> DynamicTest.dynamicTest(
                        cell.getKey(),
                        () -> Roles.ALL.forEach(role -> {
                            Api.Answer answer =
                                    call(cell.getKey(), cell.getValue().body(), role);
                            boolean forbidden = answer.response().statusCode() == 403
                                    && answer.text("code").equals("forbidden");
                            assertThat(forbidden)
                                    .as(role + ": " + answer.response().statusCode() + " "
                                            + answer.response().body())
                                    .isEqualTo(!cell.getValue().roles().contains(role));
                        })));
    }

    @Test
    void asksForAValidToken() {
        Api nobody = as(officer);
        nobody.send(java.net.http.HttpRequest.newBuilder(
                        nobody.request("/v1/purchase-orders").build().uri()))
                .refused(401, "unauthenticated");
    }

    private Api.Answer call(String endpoint, @Nullable Object body, String role) {
        String[] parts = endpoint.split(" ");
        String path = parts[1].replace("{nip}", "198001012005010001").replaceAll("\\{\\w+}", id());
        Api api = as(person("siapa", id(), id(), role));
        var request = api.request(path)
                .header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(parts[0], body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body)));
        return api.send(request);
    }

    private static void put(Map<String, Entry> all, String endpoint, @Nullable Object body, String... roles) {
        all.put(endpoint, new Entry(body, Set.copyOf(Arrays.asList(roles))));
    }

    private record Entry(@Nullable Object body, Set<String> roles) {}
}
