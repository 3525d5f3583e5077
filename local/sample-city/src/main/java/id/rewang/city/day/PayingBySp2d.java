package id.rewang.city.day;

import id.rewang.city.api.Acting;
import id.rewang.city.api.BankApi.Beneficiary;
import id.rewang.city.api.Rupiah;
import id.rewang.city.api.Service;
import id.rewang.city.data.City;
import id.rewang.city.data.Duty;
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

    void play(ScriptedOrder order) {
        for (Payment payment : paying.of(order)) {
            paying.act(order, Duty.PPTK, payment, "spp", Map.of());
            paying.act(order, Duty.VERIFIER, payment, "spp-verification", Map.of());
            paying.say(order, Duty.VERIFIER, "verifies the SPP-LS of " + payment.gross());
        }
        List<Payment> verified = paying.of(order);
        String number = String.format(
                Locale.ROOT, "900/%04d/SP2D-LS/%d", order.number(), stage.date().getYear());
        payByTheTreasury(order, number, verified);
        enter(order, number, verified);
        for (Payment payment : verified) {
            paying.await(order, payment, "to be settled", Payment::isSettled);
        }
        stage.transcript()
                .say(
                        "Kuasa BUD",
                        "%s: SP2D %s pays %s for %d BAST, withholds %s"
                                .formatted(order.key(), number, net(verified), verified.size(), withheld(verified)));
    }

    private void payByTheTreasury(ScriptedOrder order, String number, List<Payment> payments) {
        stage.bank()
                .paySp2d(
                        number,
                        City.TREASURY_ACCOUNT,
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
                            City.TREASURY_ACCOUNT,
                            City.STATE_TREASURY,
                            withheld(payments),
                            "POTONGAN PAJAK " + order.department().code());
        }
    }

    private void enter(ScriptedOrder order, String number, List<Payment> payments) {
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
