package id.rewang.payment.fund;

import id.rewang.kit.money.Money;
import id.rewang.payment.ledger.Account;
import id.rewang.payment.ledger.Accounts;
import java.time.LocalDate;
import java.util.UUID;

/** A letter (surat penyediaan dana) that releases money of the budget for a period, both days included. */
public record Spd(
        UUID departmentId, String number, String region, LocalDate from, LocalDate to, Money amount, long version) {

    public Account account() {
        return Accounts.spd(region, departmentId, from, to);
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
