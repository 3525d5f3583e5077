package id.rewang.bank.admin;

import id.rewang.bank.BankSettings;
import id.rewang.bank.book.Account;
import id.rewang.bank.book.Bank;
import id.rewang.bank.book.Fault;
import id.rewang.bank.book.Posting;
import id.rewang.bank.book.Refusal;
import id.rewang.bank.book.Rupiah;
import id.rewang.bank.book.Transfer;
import id.rewang.bank.book.TransferOrder;
import id.rewang.bank.book.TransferOrder.Channel;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What no real bank offers: its clock, its accounts and its faults in the hands of whoever runs the demonstration. */
@RestController
@RequestMapping("/admin")
class AdminController {

    private final Bank bank;
    private final BankSettings settings;

    AdminController(Bank bank, BankSettings settings) {
        this.bank = bank;
        this.settings = settings;
    }

    record ClockView(
            OffsetDateTime at,
            LocalDate businessDate,
            @Nullable LocalDate lastClosedDay) {}

    record SetClock(OffsetDateTime at) {}

    @GetMapping("/clock")
    ClockView clock() {
        return new ClockView(
                bank.businessTime(), bank.businessDate(), bank.lastClosedDay().orElse(null));
    }

    @PutMapping("/clock")
    ClockView setClock(@RequestBody SetClock wanted) {
        bank.setClock(required("at", wanted.at()));
        return clock();
    }

    @DeleteMapping("/clock")
    ClockView systemClock() {
        bank.setClock(null);
        return clock();
    }

    record CloseDay(@Nullable LocalDate date) {}

    @PostMapping("/day-end")
    ClockView closeDay(@RequestBody(required = false) @Nullable CloseDay wanted) {
        bank.closeDay(wanted == null ? null : wanted.date());
        return clock();
    }

    record OpenAccount(String accountNo, String name, Account.Kind kind, String opening) {}

    record AccountView(String accountNo, String name, Account.Kind kind, String balance) {}

    record AccountWithLines(AccountView account, List<LineView> lines) {}

    record LineView(
            LocalDate bookingDate,
            String amount,
            String description,
            @Nullable String reference,
            String bankReference,
            boolean reversal) {}

    @PostMapping("/accounts")
    ResponseEntity<AccountView> openAccount(@RequestBody OpenAccount wanted) {
        String accountNo = required("accountNo", wanted.accountNo());
        if (!accountNo.matches("[A-Za-z0-9]{1,34}")) {
            throw new IllegalArgumentException("accountNo is not 1 to 34 letters and digits");
        }
        boolean isNew = bank.openAccount(
                accountNo,
                required("name", wanted.name()),
                required("kind", wanted.kind()),
                Rupiah.sen(required("opening", wanted.opening())));
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(view(bank.account(accountNo)));
    }

    @GetMapping("/accounts")
    List<AccountView> accounts() {
        return bank.accounts().stream().map(this::view).toList();
    }

    @GetMapping("/accounts/{accountNo}")
    AccountWithLines account(@PathVariable String accountNo) {
        return new AccountWithLines(
                view(bank.account(accountNo)),
                bank.postingsOf(accountNo).stream().map(AdminController::view).toList());
    }

    enum Direction {
        CREDIT,
        DEBIT
    }

    record Post(
            Direction direction,
            String amount,
            String description,
            @Nullable String reference) {}

    @PostMapping("/accounts/{accountNo}/postings")
    @ResponseStatus(HttpStatus.CREATED)
    LineView post(@PathVariable String accountNo, @RequestBody Post wanted) {
        long sen = positive(required("amount", wanted.amount()));
        long signed = required("direction", wanted.direction()) == Direction.CREDIT ? sen : -sen;
        return view(bank.post(accountNo, signed, required("description", wanted.description()), wanted.reference()));
    }

    record PaySp2d(
            String number,
            String sourceAccount,
            String beneficiaryAccount,
            @Nullable String beneficiaryBankCode,
            String beneficiaryName,
            String amount,
            @Nullable String description) {}

    @PostMapping("/sp2d")
    @ResponseStatus(HttpStatus.CREATED)
    List<LineView> paySp2d(@RequestBody PaySp2d wanted) {
        TransferOrder order = new TransferOrder(
                Channel.INTRABANK,
                required("sourceAccount", wanted.sourceAccount()),
                required("beneficiaryAccount", wanted.beneficiaryAccount()),
                wanted.beneficiaryBankCode() == null ? settings.code() : wanted.beneficiaryBankCode(),
                required("beneficiaryName", wanted.beneficiaryName()),
                positive(required("amount", wanted.amount())),
                wanted.description() == null ? "" : wanted.description());
        return bank.paySp2d(required("number", wanted.number()), order).stream()
                .map(AdminController::view)
                .toList();
    }

    record TransferView(
            String reference,
            String bankReference,
            Channel channel,
            String sourceAccount,
            String beneficiaryAccount,
            String beneficiaryBankCode,
            String beneficiaryName,
            String amount,
            Transfer.Status status,
            @Nullable String reason,
            OffsetDateTime takenAt) {}

    @GetMapping("/transfers")
    List<TransferView> transfers() {
        return bank.transfers().stream().map(AdminController::view).toList();
    }

    @GetMapping("/transfers/{reference}")
    ResponseEntity<TransferView> transfer(@PathVariable String reference) {
        return ResponseEntity.of(bank.transfer(reference).map(AdminController::view));
    }

    @PostMapping("/transfers/{reference}/settle")
    TransferView settle(@PathVariable String reference) {
        return view(bank.settle(reference));
    }

    @PostMapping("/transfers/{reference}/return")
    TransferView giveBack(@PathVariable String reference) {
        return view(bank.giveBack(reference));
    }

    @PostMapping("/transfers/{reference}/notify")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void notifyAgain(@PathVariable String reference) {
        bank.notifyAgain(reference);
    }

    record PlanFault(
            Fault.Kind fault,
            @Nullable String reference,
            @Nullable String sourceAccount,
            @Nullable String beneficiaryAccount,
            @Nullable String amount,
            @Nullable Integer times,
            @Nullable Integer httpStatus,
            @Nullable String code,
            @Nullable String reason,
            @Nullable Duration after,
            @Nullable Boolean onNextDay) {}

    @PostMapping("/faults")
    @ResponseStatus(HttpStatus.CREATED)
    Fault plan(@RequestBody PlanFault wanted) {
        int times = wanted.times() == null ? 1 : wanted.times();
        int httpStatus = wanted.httpStatus() == null ? 403 : wanted.httpStatus();
        String code = wanted.code() == null ? "18" : wanted.code();
        if (times < 0 || httpStatus < 400 || httpStatus > 599 || !code.matches("\\d{2}")) {
            throw new IllegalArgumentException("times is at least 0, httpStatus 400 to 599, code two digits");
        }
        Long amount = wanted.amount() == null ? null : Long.valueOf(Rupiah.sen(wanted.amount()));
        Fault.Kind kind = required("fault", wanted.fault());
        return bank.plan(id -> new Fault(
                id,
                kind,
                wanted.reference(),
                wanted.sourceAccount(),
                wanted.beneficiaryAccount(),
                amount,
                times,
                httpStatus,
                code,
                wanted.reason() == null ? "Inactive Account" : wanted.reason(),
                wanted.after(),
                Boolean.TRUE.equals(wanted.onNextDay())));
    }

    @GetMapping("/faults")
    List<Fault> faults() {
        return bank.faults();
    }

    @DeleteMapping("/faults")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clearFaults() {
        bank.faults().forEach(fault -> bank.clearFault(fault.id()));
    }

    @DeleteMapping("/faults/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clearFault(@PathVariable long id) {
        bank.clearFault(id);
    }

    private AccountView view(Account account) {
        return new AccountView(
                account.accountNo(), account.name(), account.kind(), Rupiah.text(bank.balanceOf(account.accountNo())));
    }

    private static LineView view(Posting posting) {
        return new LineView(
                posting.bookingDate(),
                Rupiah.text(posting.amount()),
                posting.description(),
                posting.reference(),
                posting.bankReference(),
                posting.reversal());
    }

    private static TransferView view(Transfer transfer) {
        TransferOrder order = transfer.order();
        Refusal refusal = transfer.refusal();
        return new TransferView(
                transfer.reference(),
                transfer.bankReference(),
                order.channel(),
                order.sourceAccount(),
                order.beneficiaryAccount(),
                order.beneficiaryBankCode(),
                order.beneficiaryName(),
                Rupiah.text(order.amount()),
                transfer.status(),
                refusal == null ? null : refusal.reason(),
                transfer.takenAt());
    }

    private static long positive(String amount) {
        long sen = Rupiah.sen(amount);
        if (sen == 0) {
            throw new IllegalArgumentException("amount is zero");
        }
        return sen;
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }
}
