package id.rewang.payment.treasury;

import id.rewang.kit.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A payment order of the treasury (surat perintah pencairan dana); may pay several payments of a department. */
public record Sp2d(UUID id, String number, LocalDate date, UUID departmentId, List<Part> payments) {

    /** One payment: what the seller gets and what goes to the state. */
    public record Part(UUID paymentId, Money net, Money withheld) {}
}
