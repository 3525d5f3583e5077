package id.rewang.city.day;

import id.rewang.city.api.BankApi.Beneficiary;
import id.rewang.city.api.Service;
import id.rewang.city.data.City;
import id.rewang.city.data.SampleDepartment;
import id.rewang.city.past.Past.Replenishment;
import java.util.Map;

/** The treasury gives a department back the UP that it has spent: SP2D-GU, paid by the bank and entered here. */
final class Replenishing {

    private final Stage stage;

    Replenishing(Stage stage) {
        this.stage = stage;
    }

    void play(Replenishment replenishment) {
        SampleDepartment department = replenishment.department();
        String number = replenishment.sp2dNumber();
        stage.bank()
                .paySp2d(
                        number,
                        stage.city().region().treasuryAccount(),
                        new Beneficiary(City.BANK, department.accountNumber(), "Bendahara " + department.name()),
                        replenishment.amount(),
                        "GU " + department.code());
        stage.as(stage.city().treasuryOfficer())
                .post(
                        Service.PAYMENT,
                        "/v1/departments/" + department.id() + "/funds/UP/replenishments",
                        stage.key(department.key(), "replenishment"),
                        Map.of(
                                "sp2dNumber",
                                number,
                                "amount",
                                replenishment.amount().json(),
                                "date",
                                replenishment.date().toString()));
        stage.transcript()
                .say("Kuasa BUD", "SP2D-GU " + number + " gives " + department.code() + " " + replenishment.amount());
    }
}
