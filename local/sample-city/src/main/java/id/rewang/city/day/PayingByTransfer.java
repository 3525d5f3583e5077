package id.rewang.city.day;

import id.rewang.city.data.Duty;
import id.rewang.city.plan.Case;
import id.rewang.city.plan.PlannedOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** UP by single transfer through the bank's interface, also when the bank returns it or its answer is lost. */
final class PayingByTransfer {

    private static final Map<String, Object> BY_SNAP = Map.of("channel", "SNAP");

    private final Stage stage;
    private final Paying paying;

    PayingByTransfer(Stage stage) {
        this.stage = stage;
        this.paying = new Paying(stage);
    }

    /** Has the bank pay, which it does in its own time. */
    void instruct(PlannedOrder order, List<Payment> payments) {
        prepareTheBank(order);
        for (Payment payment : payments) {
            paying.act(order, Duty.TREASURER, payment, "instruction", BY_SNAP);
        }
    }

    /** Waits until the bank has paid, and has it pay again what it returns at once. */
    void settle(PlannedOrder order) {
        for (Payment payment : paying.of(order)) {
            if (order.story() == Case.PAYMENT_RETURNED) {
                again(order, payment);
            }
            tell(order, paying.awaitSettled(order, payment));
        }
    }

    /** Has the bank pay again what it returned after the day on which it had paid. */
    void again(PlannedOrder order) {
        for (Payment payment : paying.of(order)) {
            again(order, payment);
        }
    }

    private void again(PlannedOrder order, Payment payment) {
        paying.await(order, payment, "to be returned", seen -> seen.isReturned() || seen.attempt() > 1);
        paying.say(
                order, Duty.TREASURER, "the bank returns the transfer of " + payment.gross() + "; instructs it anew");
        paying.act(order, Duty.TREASURER, payment, "instruction", "instruction-2", BY_SNAP);
        paying.await(order, payment, "to be instructed anew", seen -> seen.attempt() > 1);
    }

    private void tell(PlannedOrder order, Payment settled) {
        paying.say(
                order,
                Duty.TREASURER,
                "pays %s by transfer, withholds %s%s"
                        .formatted(
                                settled.net(),
                                settled.withheld(),
                                order.story() == Case.ANSWER_LOST
                                        ? "; the bank's answer was lost, the enquiry says: paid once"
                                        : ""));
    }

    private void prepareTheBank(PlannedOrder order) {
        switch (order.story()) {
            case PAYMENT_RETURNED ->
                strike(order, "RETURN", Map.of("reason", "Rekening tujuan tidak aktif", "after", "PT1S"));
            case ANSWER_LOST -> {
                strike(order, "LOSE_ANSWER", Map.of());
                strike(order, "NO_CALLBACK", Map.of());
            }
            case RETURNED_NEXT_DAY ->
                strike(order, "RETURN", Map.of("reason", "Rekening tujuan tidak aktif", "onNextDay", true));
            case MATCHED_BY_AMOUNT, MATCHED_BY_NAME, LEFT_BY_NAME -> strike(order, "HIDE_REFERENCE", Map.of());
            default -> {
                // The bank does as it should.
            }
        }
    }

    private void strike(PlannedOrder order, String fault, Map<String, Object> how) {
        Map<String, Object> which = new LinkedHashMap<>(how);
        which.put("sourceAccount", order.department().accountNumber());
        which.put("beneficiaryAccount", order.seller().accountNumber());
        which.put("times", 1);
        stage.journal()
                .once("bank " + fault + " " + order.key(), () -> stage.bank().strike(fault, which));
    }
}
