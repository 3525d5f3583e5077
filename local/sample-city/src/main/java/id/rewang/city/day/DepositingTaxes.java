package id.rewang.city.day;

import id.rewang.city.api.Acting;
import id.rewang.city.api.Answer;
import id.rewang.city.api.Rupiah;
import id.rewang.city.api.Service;
import id.rewang.city.data.Duty;
import id.rewang.city.data.SampleDepartment;
import id.rewang.city.plan.PlannedOrder;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The treasurer pays what was withheld from UP payments into the state treasury, in one deposit. */
final class DepositingTaxes {

    private final Stage stage;
    private final Paying paying;

    DepositingTaxes(Stage stage) {
        this.stage = stage;
        this.paying = new Paying(stage);
    }

    /** @param orders of one department, paid from UP */
    void play(SampleDepartment department, List<PlannedOrder> orders) {
        List<Payment> taxed = orders.stream()
                .flatMap(order -> paying.of(order).stream())
                .filter(payment -> payment.isSettled() && !payment.withheld().isZero())
                .toList();
        if (taxed.isEmpty()) {
            return;
        }
        String billingCode = String.format(
                Locale.ROOT, "%s%07d", stage.date().format(DateTimeFormatter.BASIC_ISO_DATE), department.number());
        Acting treasurer = stage.as(department.official(Duty.TREASURER));
        Answer deposit = treasurer.post(
                Service.PAYMENT,
                "/v1/tax-deposits",
                stage.key(department.key(), "tax-deposit"),
                Map.of(
                        "departmentId", department.id(),
                        "paymentIds", taxed.stream().map(Payment::id).toList(),
                        "billingCode", billingCode));
        treasurer.await(
                Service.PAYMENT,
                "/v1/tax-deposits/" + deposit.id(),
                "tax deposit " + billingCode + " to be settled",
                seen -> seen.text("state").equals("SETTLED"));
        stage.transcript()
                .say(
                        "Bendahara " + department.code(),
                        "deposits withheld tax of "
                                + taxed.stream().map(Payment::withheld).reduce(Rupiah.ZERO, Rupiah::plus)
                                + ", billing code " + billingCode);
    }
}
