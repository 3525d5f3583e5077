package id.rewang.portal.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.rewang.portal.api.Money;
import id.rewang.portal.api.Payments.Payment;
import id.rewang.portal.api.Payments.PaymentState;
import id.rewang.portal.api.Procurement.Act;
import id.rewang.portal.api.Procurement.Acting;
import id.rewang.portal.api.Procurement.Degree;
import id.rewang.portal.api.Procurement.Handover;
import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.api.Procurement.OrderState;
import id.rewang.portal.api.Procurement.PaymentMethod;
import id.rewang.portal.api.Procurement.Progress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldersTest {

    private static final Instant NINE = Instant.parse("2026-10-30T02:00:00Z");
    private static final Instant TEN = Instant.parse("2026-10-30T03:00:00Z");
    private static final UUID ID = UUID.randomUUID();
    private static final Acting SOMEBODY = new Acting("199001012015012001", null, "Siti Contoh", "any");

    private static Order order(OrderState state, Progress progress, String... possible) {
        return new Order(
                ID,
                1,
                "35.73",
                ID,
                ID,
                "Toko Contoh",
                "SP/1",
                state,
                List.of(possible),
                1,
                PaymentMethod.UP,
                ID,
                "5.1",
                2026,
                List.of(),
                Money.ZERO,
                Money.ZERO,
                LocalDate.of(2026, 11, 5),
                "Jl. Contoh",
                null,
                null,
                SOMEBODY,
                SOMEBODY,
                TEN,
                List.of(),
                progress,
                false,
                List.of(),
                null,
                null,
                NINE,
                NINE,
                NINE,
                NINE,
                null,
                null);
    }

    private static Order order(OrderState state, String... possible) {
        return order(
                state,
                new Progress(Degree.NONE, Degree.NONE, Degree.NONE, Degree.NONE, Degree.NONE, Degree.NONE),
                possible);
    }

    private static OrderHistory history(Order order, List<Handover> handovers, List<Payment> payments) {
        return new OrderHistory(
                order,
                List.of(new Act(1, "OrderIssued", 1, null, SOMEBODY, NINE, null)),
                List.of(),
                List.of(),
                handovers,
                List.of(),
                payments);
    }

    private static Payment payment(PaymentMethod method, PaymentState state) {
        return new Payment(
                ID,
                1,
                ID,
                ID,
                1,
                ID,
                "35.73",
                ID,
                ID,
                method,
                state,
                TEN,
                1,
                Money.ZERO,
                List.of(),
                Money.ZERO,
                null,
                null,
                null,
                "NONE",
                null,
                null,
                null,
                null,
                null,
                TEN,
                List.of(),
                null,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, procurement_officer, submit",
        "SUBMITTED, system, check",
        "AWAITING_APPROVAL, commitment_officer, decide",
        "ISSUED, seller, answer",
        "REFUSED, procurement_officer, revise"
    })
    void somebodyHasItUntilItIsAccepted(OrderState state, String role, String task) {
        assertThat(Holders.of(history(order(state), List.of(), List.of())))
                .extracting(Holder::role, Holder::task)
                .containsExactly(tuple(role, task));
    }

    @Test
    void theSellerHasAnIssuedOrderUntilItsDeadline() {
        Holder holder = Holders.of(history(order(OrderState.ISSUED), List.of(), List.of()))
                .getFirst();
        assertThat(holder.since()).isEqualTo(NINE);
        assertThat(holder.until()).isEqualTo(TEN);
    }

    @Test
    void severalHaveItWhenPartsHaveComeUnequallyFar() {
        Order order = order(OrderState.ACCEPTED, "shipments", "goods-receipts");
        assertThat(Holders.of(history(order, List.of(), List.of())))
                .extracting(Holder::role)
                .containsExactly("seller", "goods_receiver");
    }

    @Test
    void whoHasNotSignedTheBastHasIt() {
        Handover handover =
                new Handover(ID, 1, "BAST/1", List.of(), Money.ZERO, null, Money.ZERO, NINE, SOMEBODY, null, null);
        assertThat(Holders.of(history(order(OrderState.ACCEPTED), List.of(handover), List.of())))
                .extracting(Holder::role, Holder::task)
                .containsExactly(tuple("seller", "sign"));
    }

    @ParameterizedTest
    @CsvSource({
        "UP, DUE, technical_officer",
        "UP, REQUESTED, budget_authority",
        "UP, AUTHORISED, treasurer",
        "UP, INSTRUCTED, bank",
        "UP, RETURNED, treasurer",
        "UP, SETTLED, treasurer",
        "LS, DUE, technical_officer",
        "LS, SPP_MADE, finance_verifier",
        "LS, SPP_VERIFIED, treasury_officer",
        "KKPD, DUE, technical_officer"
    })
    void eachPaymentIsWithWhoPaysItOn(PaymentMethod method, PaymentState state, String role) {
        assertThat(Holders.of(history(order(OrderState.ACCEPTED), List.of(), List.of(payment(method, state)))))
                .extracting(Holder::role)
                .containsExactly(role);
    }

    @ParameterizedTest
    @CsvSource({"REJECTED", "DECLINED", "EXPIRED", "CANCELLED"})
    void nobodyHasWhatHasEnded(OrderState state) {
        assertThat(Holders.of(history(order(state), List.of(), List.of()))).isEmpty();
    }

    @Test
    void theTimelineMarksWhereTheOrderStands() {
        Timeline timeline = Timeline.of(history(order(OrderState.ACCEPTED), List.of(), List.of()));
        assertThat(timeline.steps())
                .extracting(Step::degree)
                .containsExactly(
                        Step.Degree.DONE,
                        Step.Degree.DONE,
                        Step.Degree.DONE,
                        Step.Degree.DONE,
                        Step.Degree.NOW,
                        Step.Degree.OPEN,
                        Step.Degree.OPEN,
                        Step.Degree.OPEN,
                        Step.Degree.OPEN,
                        Step.Degree.OPEN);
    }
}
