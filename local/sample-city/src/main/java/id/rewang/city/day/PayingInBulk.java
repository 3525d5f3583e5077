package id.rewang.city.day;

import id.rewang.city.api.Acting;
import id.rewang.city.api.Answer;
import id.rewang.city.api.Service;
import id.rewang.city.api.UploadedFile;
import id.rewang.city.data.Duty;
import id.rewang.city.data.SampleDepartment;
import id.rewang.city.plan.PlannedOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** UP by a file of transfers: the treasurer uploads it in the bank's portal, the budget authority releases it there. */
final class PayingInBulk {

    private final Stage stage;
    private final Paying paying;

    PayingInBulk(Stage stage) {
        this.stage = stage;
        this.paying = new Paying(stage);
    }

    /** @param orders of one department, authorised */
    void play(SampleDepartment department, List<PlannedOrder> orders) {
        Acting treasurer = stage.as(department.official(Duty.TREASURER));
        List<UUID> payments = new ArrayList<>();
        for (PlannedOrder order : orders) {
            for (Payment payment : paying.of(order)) {
                paying.act(order, Duty.TREASURER, payment, "instruction", Map.of("channel", "BULK_FILE"));
                payments.add(payment.id());
            }
        }
        Answer bulk = treasurer.post(
                Service.PAYMENT,
                "/v1/bulk-transfers",
                stage.key(department.key(), "bulk-transfer"),
                Map.of("paymentIds", payments));
        String path = "/v1/bulk-transfers/" + bulk.id();
        byte[] file = treasurer.download(Service.PAYMENT, path + "/file");
        String reference = bulk.text("fileReference");
        stage.bank().uploadBulk(file, treasurer.person().subject());
        stage.bank().releaseBulk(reference, department.official(Duty.PA).subject());
        byte[] answer = stage.bank().bulkAnswer(reference, treasurer.person().subject());
        treasurer.act(
                Service.PAYMENT,
                path,
                "answer",
                stage.key(department.key(), "bulk-answer"),
                new UploadedFile(reference + "-answer.csv", "text/csv", answer));
        for (PlannedOrder order : orders) {
            for (Payment payment : paying.of(order)) {
                Payment settled = paying.awaitSettled(order, payment);
                paying.say(
                        order,
                        Duty.TREASURER,
                        "pays %s in bulk file %s, withholds %s"
                                .formatted(settled.net(), reference, settled.withheld()));
            }
        }
    }
}
