package id.rewang.city.day;

import id.rewang.city.data.Duty;
import java.util.LinkedHashMap;
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

    void play(ScriptedOrder order) {
        prepareTheBank(order);
        paying.request(order);
        for (Payment payment : paying.of(order)) {
            paying.act(order, Duty.TREASURER, payment, "instruction", BY_SNAP);
            if (order.story() == Case.PAYMENT_RETURNED) {
                payAgain(order, payment);
            }
            Payment settled = paying.await(order, payment, "to be settled", Payment::isSettled);
            tell(order, settled);
        }
    }

    private void payAgain(ScriptedOrder order, Payment payment) {
        paying.await(order, payment, "to be returned", seen -> seen.isReturned() || seen.attempt() > 1);
        paying.say(
                order, Duty.TREASURER, "the bank returns the transfer of " + payment.gross() + "; instructs it anew");
        paying.act(order, Duty.TREASURER, payment, "instruction", "instruction-2", BY_SNAP);
        paying.await(order, payment, "to be instructed anew", seen -> seen.attempt() > 1);
    }

    private void tell(ScriptedOrder order, Payment settled) {
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

    private void prepareTheBank(ScriptedOrder order) {
        switch (order.story()) {
            case PAYMENT_RETURNED ->
                strike(order, "RETURN", Map.of("reason", "Rekening tujuan tidak aktif", "after", "PT1S"));
            case ANSWER_LOST -> {
                strike(order, "LOSE_ANSWER", Map.of());
                strike(order, "NO_CALLBACK", Map.of());
            }
            case MATCHED_BY_AMOUNT -> strike(order, "HIDE_REFERENCE", Map.of());
            default -> {
                // The bank does as it should.
            }
        }
    }

    private void strike(ScriptedOrder order, String fault, Map<String, Object> how) {
        Map<String, Object> which = new LinkedHashMap<>(how);
        which.put("beneficiaryAccount", order.seller().accountNumber());
        which.put("times", 1);
        stage.journal()
                .once("bank " + fault + " " + order.key(), () -> stage.bank().strike(fault, which));
    }
}
