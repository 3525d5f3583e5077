package id.rewang.procurement.order;

import static id.rewang.procurement.order.SampleOrders.ANSWER_BY;
import static id.rewang.procurement.order.SampleOrders.APPROVER;
import static id.rewang.procurement.order.SampleOrders.NOW;
import static id.rewang.procurement.order.SampleOrders.OFFICER;
import static id.rewang.procurement.order.SampleOrders.PAYMENT;
import static id.rewang.procurement.order.SampleOrders.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.rewang.kit.money.Money;
import id.rewang.procurement.order.OrderEvent.OrderApproved;
import id.rewang.procurement.order.OrderEvent.OrderCompleted;
import id.rewang.procurement.order.OrderEvent.OrderIssued;
import id.rewang.procurement.order.OrderEvent.OrderReduced;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PurchaseOrderTest {

    @Test
    void commitsItsTotalWhileOpenAndGivesEverythingBackAtEveryExit() {
        assertThat(SampleOrders.submitted().committed()).isEqualTo(Money.rupiah(3_220_000));
        assertThat(List.of(
                        SampleOrders.refused(),
                        SampleOrders.rejected(),
                        SampleOrders.declined(),
                        SampleOrders.expired(),
                        SampleOrders.cancelled(),
                        SampleOrders.completed()))
                .allSatisfy(order -> assertThat(order.committed()).isEqualTo(Money.ZERO));
    }

    @Test
    void issuesWithoutTheLinesStruckOutAndCommitsLess() {
        PurchaseOrder order = SampleOrders.awaitingApproval();

        List<OrderEvent> events = order.approve(
                List.of(new StruckLine(2, "tidak perlu")), APPROVER, NOW, ANSWER_BY, () -> "SP/CONTOH/2026/000001");

        assertThat(events)
                .extracting(Object::getClass)
                .containsExactly(OrderApproved.class, OrderReduced.class, OrderIssued.class);
        OrderReduced reduced = (OrderReduced) events.get(1);
        assertThat(reduced.newTotal()).isEqualTo(Money.rupiah(2_500_000));
        OrderIssued issued = (OrderIssued) events.get(2);
        assertThat(issued.lines()).extracting(OrderEvent.IssuedLine::lineNo).containsExactly(1);
        assertThat(issued.total()).isEqualTo(Money.rupiah(2_500_000));
        assertThat(order.committed()).isEqualTo(Money.rupiah(2_500_000));
    }

    @Test
    void drawsNoNumberForAnApprovalThatIsRefused() {
        PurchaseOrder order = SampleOrders.awaitingApproval();
        List<String> drawn = new ArrayList<>();

        assertThatExceptionOfType(LineFault.class)
                .isThrownBy(() -> order.approve(
                        List.of(new StruckLine(1, "x"), new StruckLine(2, "y")), APPROVER, NOW, ANSWER_BY, () -> {
                            drawn.add("number");
                            return "SP";
                        }))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("nothing-left"));
        assertThat(drawn).isEmpty();
    }

    @Test
    void namesTheEntryThatSendsMoreThanIsOpen() {
        PurchaseOrder order = SampleOrders.accepted();

        assertThatExceptionOfType(LineFault.class)
                .isThrownBy(() -> order.dispatch(
                        SampleOrders.SHIPMENT, List.of(new SentQuantity(1, 100), new SentQuantity(2, 41)), SELLER, NOW))
                .satisfies(fault -> {
                    assertThat(fault.position()).isEqualTo(1);
                    assertThat(fault.field()).isEqualTo("quantity");
                });
        assertThat(order.lines())
                .allSatisfy(line -> assertThat(line.dispatched()).isZero());
    }

    @Test
    void letsRejectedGoodsBeSentAgain() {
        PurchaseOrder order = SampleOrders.receivedInPart();

        order.dispatch(SampleOrders.SHIPMENT, List.of(new SentQuantity(2, 4)), SELLER, NOW);

        assertThat(order.lines().get(1).open()).isZero();
        assertThat(order.lines().get(1).inTransit()).isEqualTo(4);
    }

    @Test
    void opensANewRoundForARefusedOrderAndForgetsOldAnswers() {
        PurchaseOrder order = SampleOrders.stockHeld();
        order.checkFailed(1, List.of(SampleOrders.outOfStock()), NOW);

        order.submit(OFFICER, NOW, LocalDate.of(2026, 10, 6));

        assertThat(order.round()).isEqualTo(2);
        assertThat(order.fundsReserved(2)).isTrue();
        assertThat(order.stockReserved(1)).isFalse();
        assertThat(order.state()).isEqualTo(OrderState.SUBMITTED);
        assertThat(order.stockReserved(2)).isTrue();
        assertThat(order.state()).isEqualTo(OrderState.AWAITING_APPROVAL);
    }

    @Test
    void takesOverNewLinesWhenRevised() {
        PurchaseOrder order = SampleOrders.refused();

        order.revise(SampleOrders.draftOf(new OrderDraft.Line(SampleOrders.KERIPIK, 25)), OFFICER);

        assertThat(order.state()).isEqualTo(OrderState.DRAFT);
        assertThat(order.lines()).hasSize(1);
        assertThat(order.total()).isEqualTo(Money.rupiah(450_000));
    }

    @Test
    void realisesWhatIsPaidAndCommitsItAgainWhenTheMoneyComesBack() {
        PurchaseOrder order = SampleOrders.completed();
        assertThat(order.realised()).isEqualTo(Money.rupiah(3_220_000));

        order.paymentReturned(PAYMENT);

        assertThat(order.state()).isEqualTo(OrderState.ACCEPTED);
        assertThat(order.realised()).isEqualTo(Money.ZERO);
        assertThat(order.committed()).isEqualTo(Money.rupiah(3_220_000));

        order.paymentInstructed(PAYMENT);
        order.paymentSettled(PAYMENT);
        assertThat(order.completeWhenDone(NOW))
                .hasOnlyElementsOfType(OrderCompleted.class)
                .hasSize(1);
        assertThat(order.realised()).isEqualTo(Money.rupiah(3_220_000));
    }

    @Test
    void changesNothingWhenAPaymentThatNeverSettledIsReturned() {
        PurchaseOrder order = SampleOrders.instructed();

        order.paymentReturned(PAYMENT);

        assertThat(order.state()).isEqualTo(OrderState.ACCEPTED);
        assertThat(order.realised()).isEqualTo(Money.ZERO);
        assertThat(order.committed()).isEqualTo(Money.rupiah(3_220_000));
    }

    @Test
    void completesWhenTheRestIsClosedShortAfterThePayment() {
        PurchaseOrder order = SampleOrders.paidInPart();

        List<OrderEvent> events = order.shortClose("cukup", APPROVER, NOW);

        assertThat(events).hasAtLeastOneElementOfType(OrderCompleted.class);
        assertThat(order.total()).isEqualTo(Money.rupiah(3_148_000));
        assertThat(order.committed()).isEqualTo(Money.ZERO);
        assertThat(order.realised()).isEqualTo(Money.rupiah(3_148_000));
    }

    @Test
    void tellsProgressApartFromItsState() {
        assertThat(SampleOrders.accepted().progress())
                .isEqualTo(new Progress(
                        Progress.Degree.NONE,
                        Progress.Degree.NONE,
                        Progress.Degree.NONE,
                        Progress.Degree.NONE,
                        Progress.Degree.NONE,
                        Progress.Degree.NONE));
        assertThat(SampleOrders.paidInPart().progress())
                .isEqualTo(new Progress(
                        Progress.Degree.PARTIAL,
                        Progress.Degree.PARTIAL,
                        Progress.Degree.PARTIAL,
                        Progress.Degree.PARTIAL,
                        Progress.Degree.PARTIAL,
                        Progress.Degree.NONE));
        PurchaseOrder instructed = SampleOrders.instructed();
        assertThat(instructed.progress().billing()).isEqualTo(Progress.Degree.COMPLETE);
        assertThat(instructed.progress().tax()).isEqualTo(Progress.Degree.COMPLETE);
        assertThat(instructed.progress().payment()).isEqualTo(Progress.Degree.NONE);
    }

    @Test
    void refusesABillBeyondWhatIsPayable() {
        PurchaseOrder order = SampleOrders.billed();

        assertThatExceptionOfType(IllegalTransition.class)
                .isThrownBy(() -> order.billAccepted(
                        UUID.randomUUID(), SampleOrders.BILL, SampleOrders.HANDOVER, Money.rupiah(1)));
    }
}
