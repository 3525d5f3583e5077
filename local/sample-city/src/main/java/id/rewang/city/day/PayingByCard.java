package id.rewang.city.day;

import id.rewang.city.api.Acting;
import id.rewang.city.api.Answer;
import id.rewang.city.api.Rupiah;
import id.rewang.city.api.Service;
import id.rewang.city.data.Duty;
import id.rewang.city.data.SampleDepartment;
import id.rewang.city.plan.PlannedOrder;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** KKPD: the card is charged; at the month's end the issuer's bill is compared, and a charge that is not ours refused. */
final class PayingByCard {

    private static final Rupiah NOT_OURS = Rupiah.of(385_000);

    private static final int FIRST_CODE = 100_000;
    private static final int CODES = 800_000;

    private final Stage stage;
    private final Paying paying;

    PayingByCard(Stage stage) {
        this.stage = stage;
        this.paying = new Paying(stage);
    }

    void charge(PlannedOrder order) {
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
            paying.awaitSettled(order, payment);
            paying.say(order, Duty.PPTK, "pays " + payment.gross() + " with the KKPD, approval " + approvalCode(order));
        }
    }

    /**
     * @param orders          of one department, charged in this month
     * @param foreignToo      whether a charge stands on the bill that is not ours
     */
    void compareBill(SampleDepartment department, List<PlannedOrder> orders, boolean foreignToo) {
        List<Map<String, Object>> charges = new ArrayList<>();
        for (PlannedOrder order : orders) {
            for (Payment payment : paying.of(order)) {
                charges.add(charge(approvalCode(order), paidOn(order), payment.gross()));
            }
        }
        if (foreignToo) {
            charges.add(charge("999001", stage.date(), NOT_OURS));
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
                                + (foreignToo ? ", 1 of " + NOT_OURS + " is refused: " + refusals(bill) : ""));
    }

    private static LocalDate paidOn(PlannedOrder order) {
        return order.plan().reached().lastKey();
    }

    private static Map<String, Object> charge(String approvalCode, LocalDate date, Rupiah amount) {
        return Map.of("approvalCode", approvalCode, "date", date.toString(), "amount", amount.json());
    }

    private static String approvalCode(PlannedOrder order) {
        return String.valueOf(FIRST_CODE + Math.floorMod(order.key().hashCode(), CODES));
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
