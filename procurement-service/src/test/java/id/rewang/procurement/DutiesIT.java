package id.rewang.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.stack.token.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DutiesIT extends ProcurementIT {

    @Test
    void doesNotLetThePersonWhoDraftedApprove() {
        setUp(10_000_000);
        Person both = person("pp", department, null, "procurement_officer", "commitment_officer");
        String order = awaitingApproval(1, 1);

        Api.Answer refused = as(both).post(path(order, "approval"), Map.of()).refused(403, "incompatible-duties");

        assertThat(refused.text("detail")).contains("APPROVE").contains("DRAFT").contains("Perpres");
        as(approver).post(path(order, "approval"), Map.of()).expect(200);
    }

    @Test
    void doesNotLetThePersonWhoCheckedTheGoodsSignTheHandover() {
        setUp(10_000_000);
        Person both = person("penerima", department, null, "goods_receiver", "commitment_officer");
        String order = accepted(1, 1);
        checked(order, sent(order, 1, 1), 1, 1, 0);
        String handover = as(approver)
                .post(path(order, "handovers"), Map.of())
                .expect(201)
                .text("handoverId");

        as(both).post(path(order, "handovers/" + handover + "/signatures"), Map.of())
                .refused(403, "incompatible-duties");
    }

    @Test
    void doesNotLetTheTreasurerHoldAnotherOffice() {
        setUp(10_000_000);
        Person both = person("bendahara", department, null, "treasurer", "procurement_officer");

        as(both).post("/v1/purchase-orders", wish(1, 1, true)).refused(403, "incompatible-duties");
        as(administrator)
                .put(
                        "/v1/departments/" + department + "/officials/198001012005010001",
                        Map.of("name", "Bendahara", "roles", List.of("treasurer", "commitment_officer")))
                .refused(422, "incompatible-duties");
    }

    @Test
    void letsTheBudgetAuthorityActAsCommitmentOfficer() {
        setUp(10_000_000);
        Person authority = person("pa", department, null, "budget_authority");
        String order = awaitingApproval(1, 1);

        as(authority).post(path(order, "approval"), Map.of()).expect(200);
    }
}
