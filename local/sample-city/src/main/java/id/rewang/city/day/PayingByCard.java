package id.rewang.city.day;

import id.rewang.city.api.Acting;
import id.rewang.city.api.Answer;
import id.rewang.city.api.Rupiah;
import id.rewang.city.api.Service;
import id.rewang.city.data.Duty;
import id.rewang.city.data.SampleDepartment;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** KKPD: the card is charged; at the month's end the issuer's bill is compared, and a charge that is not ours refused. */
final class PayingByCard {

    private static final Rupiah NOT_OURS = Rupiah.of(385_000);

    private final Stage stage;
    private final Paying paying;

    PayingByCard(Stage stage) {
        this.stage = stage;
        this.paying = new Paying(stage);
    }

    void play(ScriptedOrder order) {
        for (Payment payment : paying.of(order)) {
            paying.act(
                    order,
                    Duty.PPTK,
                    payment,
                    "card-charge",
                    Map.of(
                            "approvalCode",
                            approvalCode(order),
                            "chargedAt",
                            stage.date()
                                    .atTime(13, 0)
                                    .atZone(Transcript.WIB)
                                    .toInstant()
                                    .toString(),
                            "amount",
                            payment.gross().json()));
            paying.await(order, payment, "to be settled", Payment::isSettled);
            paying.say(order, Duty.PPTK, "pays " + payment.gross() + " with the KKPD, approval " + approvalCode(order));
        }
    }

    /** @param orders of one department, charged */
    void compareBill(SampleDepartment department, List<ScriptedOrder> orders) {
        List<Map<String, Object>> charges = new ArrayList<>();
        for (ScriptedOrder order : orders) {
            for (Payment payment : paying.of(order)) {
                charges.add(charge(approvalCode(order), payment.gross()));
            }
        }
        boolean withForeignCharge = department.key().equals("diskominfo");
        if (withForeignCharge) {
            charges.add(charge("999001", NOT_OURS));
        }
        Acting treasurer = stage.as(department.official(Duty.TREASURER));
        Answer bill = treasurer.post(
                Service.PAYMENT,
                "/v1/card-bills",
                stage.key(department.key(), "card-bill"),
                Map.of(
                        "departmentId",
                        department.id(),
                        "period",
                        YearMonth.from(stage.date()).toString(),
                        "charges",
                        charges));
        stage.transcript()
                .say(
                        "Bendahara " + department.code(),
                        "compares the KKPD bill: " + orders.size() + " charges are ours"
                                + (withForeignCharge ? ", 1 of " + NOT_OURS + " is refused: " + refusals(bill) : ""));
    }

    private Map<String, Object> charge(String approvalCode, Rupiah amount) {
        return Map.of("approvalCode", approvalCode, "date", stage.date().toString(), "amount", amount.json());
    }

    private static String approvalCode(ScriptedOrder order) {
        return String.format(Locale.ROOT, "7%05d", order.number());
    }

    private static String refusals(Answer bill) {
        List<String> reasons = new ArrayList<>();
        bill.body().path("lines").forEach(line -> {
            String refused = line.path("refused").asString("");
            if (!refused.isEmpty()) {
                reasons.add(refused);
            }
        });
        return String.join("; ", reasons);
    }
}
