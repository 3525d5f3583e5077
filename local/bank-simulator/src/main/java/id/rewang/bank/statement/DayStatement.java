package id.rewang.bank.statement;

import id.rewang.bank.book.Account;
import id.rewang.bank.book.Bank;
import id.rewang.bank.book.BankProblem;
import id.rewang.bank.book.Posting;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One closed day of one account; opening and lines make closing, and closing is the next day's opening.
 *
 * @param number  days since the account was opened, from 1
 * @param opening sen
 * @param closing sen
 */
record DayStatement(
        Account account,
        LocalDate date,
        long number,
        OffsetDateTime madeAt,
        long opening,
        long closing,
        List<Posting> lines) {

    static DayStatement of(Bank bank, String accountNo, LocalDate date) {
        Account account = bank.account(accountNo);
        if (bank.lastClosedDay().filter(closed -> !date.isAfter(closed)).isEmpty()) {
            throw new BankProblem(409, "day-open", date + " is not closed yet: POST /admin/day-end");
        }
        if (date.isBefore(account.openedOn())) {
            throw new BankProblem(404, "no-statement", "account " + accountNo + " was opened on " + account.openedOn());
        }
        List<Posting> all = bank.postingsOf(accountNo);
        long opening = account.opening()
                + all.stream()
                        .filter(p -> p.bookingDate().isBefore(date))
                        .mapToLong(Posting::amount)
                        .sum();
        List<Posting> lines =
                all.stream().filter(p -> p.bookingDate().equals(date)).toList();
        return new DayStatement(
                account,
                date,
                ChronoUnit.DAYS.between(account.openedOn(), date) + 1,
                bank.businessTime().truncatedTo(ChronoUnit.SECONDS),
                opening,
                opening + lines.stream().mapToLong(Posting::amount).sum(),
                lines);
    }

    String id() {
        return account.accountNo() + "-" + DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }
}
