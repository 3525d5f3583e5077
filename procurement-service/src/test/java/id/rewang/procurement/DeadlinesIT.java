package id.rewang.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlinesIT extends ProcurementIT {

    @AfterEach
    void turnTheClockBack() {
        turnTo(Instant.now());
    }

    @Test
    void expiresAnOrderWhoseChecksAreNotAnswered() {
        setUp(10_000_000);
        String order = submitted(1, 1);
        tellStock(order, 1);
        await(() -> count("SELECT count(*) FROM purchase_order WHERE id = '" + order + "' AND stock_held") == 1);

        turnTo(Instant.now().plus(Duration.ofMinutes(61)));

        awaitState(order, "EXPIRED");
        assertThat(committed()).isZero();
        await(() -> eventsOf(order).equals(List.of("OrderSubmitted", "OrderExpired")));
        assertThat(event(order, "OrderExpired").at("/deadline").asString()).isEqualTo("CHECKS");
        tellFunds(order, 1);
        String next = awaitingApproval(1, 1);
        assertThat(order(next).text("state")).isEqualTo("AWAITING_APPROVAL");
        assertThat(order(order).text("state")).isEqualTo("EXPIRED");
    }

    @Test
    void expiresAnOrderThatTheSellerDoesNotAnswerInTime() {
        setUp(10_000_000);
        String order = awaitingApproval(1, 1);
        Instant answerBy = Instant.now().plus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        as(approver)
                .post(path(order, "approval"), Map.of("acceptBy", answerBy.toString()))
                .expect(200);

        turnTo(answerBy.plusSeconds(1));

        awaitState(order, "EXPIRED");
        as(owner).post(path(order, "acceptance"), Map.of()).refused(409, "illegal-state");
        assertThat(committed()).isZero();
        assertThat(count("SELECT count(*) FROM deadline WHERE subject_id = '" + order + "'"))
                .isZero();
    }

    @Test
    void doesNotTakeALaterDeadlineThanTheRuleAllows() {
        setUp(10_000_000);
        String order = awaitingApproval(1, 1);

        as(approver)
                .post(
                        path(order, "approval"),
                        Map.of(
                                "acceptBy",
                                Instant.now().plus(30, ChronoUnit.DAYS).toString()))
                .refused(422, "accept-by-out-of-range");
    }

    @Test
    void marksAHandoverThatIsNotSignedAndFinesWhatCameLate() {
        setUp(10_000_000);
        String order = accepted(100, 40);
        String shipment = sent(order, 100, 40);
        // Needed in five days, checked in seven.
        turnTo(Instant.now().plus(7, ChronoUnit.DAYS));
        checked(order, shipment, 100, 40, 0);

        turnTo(Instant.now().plus(21, ChronoUnit.DAYS));
        await(() -> order(order).body().get("handoverOverdue").asBoolean());
        assertThat(order(order).text("state")).isEqualTo("ACCEPTED");

        Api.Answer signed = handedOver(order);
        assertThat(signed.text("fine/amount/amount")).isEqualTo("6440.00");
        assertThat(signed.body().at("/fine/daysLate").asInt()).isEqualTo(2);
        assertThat(signed.text("payable/amount")).isEqualTo("3213560.00");
        assertThat(order(order).body().get("handoverOverdue").asBoolean()).isFalse();
        paid(order, id(), signed.text("handoverId"), 3_213_560);
        awaitState(order, "COMPLETED");
        assertThat(committed()).isZero();
        assertThat(realised()).isEqualTo(3_213_560);
    }

    private void turnTo(Instant instant) {
        as(operator).put("/ops/clock", Map.of("instant", instant.toString())).expect(200);
    }
}
