package id.rewang.city.day;

import id.rewang.city.api.Acting;
import id.rewang.city.api.BankApi.Beneficiary;
import id.rewang.city.api.Rupiah;
import id.rewang.city.api.Service;
import id.rewang.city.data.City;
import id.rewang.city.data.Duty;
import id.rewang.city.plan.PlannedOrder;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** LS: the department makes the SPP, the treasury system pays by SP2D, whose number is entered here. */
final class PayingBySp2d {

    private final Stage stage;
    private final Paying paying;

    PayingBySp2d(Stage stage) {
        this.stage = stage;
        this.paying = new Paying(stage);
    }

    void request(PlannedOrder order) {
        for (Payment payment : paying.of(order)) {
            paying.act(order, Duty.PPTK, payment, "spp", Map.of());
            paying.act(order, Duty.VERIFIER, payment, "spp-verification", Map.of());
            paying.say(order, Duty.VERIFIER, "verifies the SPP-LS of " + payment.gross());
        }
    }

    void pay(PlannedOrder order) {
        List<Payment> verified = paying.of(order);
        String number = number(order);
        payByTheTreasury(order, number, verified);
        enter(order, number, verified);
        for (Payment payment : verified) {
            paying.awaitSettled(order, payment);
        }
        stage.transcript()
                .say(
                        "Kuasa BUD",
                        "%s: SP2D %s pays %s for %d BAST, withholds %s"
                                .formatted(order.key(), number, net(verified), verified.size(), withheld(verified)));
    }

    /** Of day and number of the order, so that it is the same in every run. */
    private static String number(PlannedOrder order) {
        String day = order.plan().begins().format(DateTimeFormatter.ofPattern("MMdd", Locale.ROOT));
        String key = order.key();
        return "900/" + day + key.substring(key.length() - 2) + "/SP2D-LS/" + City.FISCAL_YEAR;
    }

    private void payByTheTreasury(PlannedOrder order, String number, List<Payment> payments) {
        stage.bank()
                .paySp2d(
                        number,
                        stage.city().region().treasuryAccount(),
                        new Beneficiary(
                                order.seller().bankCode(),
                                order.seller().accountNumber(),
                                order.seller().accountName()),
                        net(payments),
                        "LS " + order.seller().accountName());
        if (!withheld(payments).isZero()) {
            stage.bank()
                    .paySp2d(
                            number,
                            stage.city().region().treasuryAccount(),
                            City.STATE_TREASURY,
                            withheld(payments),
                            "POTONGAN PAJAK " + order.department().code());
        }
    }

    private void enter(PlannedOrder order, String number, List<Payment> payments) {
        Acting treasury = stage.as(stage.city().treasuryOfficer());
        List<Map<String, Object>> paid = new ArrayList<>();
        for (Payment payment : payments) {
            paid.add(Map.of(
                    "paymentId", payment.id(),
                    "net", payment.net().json(),
                    "withheld", payment.withheld().json()));
        }
        treasury.post(
                Service.PAYMENT,
                "/v1/sp2d",
                stage.key(order.key(), "sp2d"),
                Map.of(
                        "number",
                        number,
                        "date",
                        stage.date().toString(),
                        "departmentId",
                        order.department().id(),
                        "payments",
                        paid));
    }

    private static Rupiah net(List<Payment> payments) {
        return payments.stream().map(Payment::net).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    private static Rupiah withheld(List<Payment> payments) {
        return payments.stream().map(Payment::withheld).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
