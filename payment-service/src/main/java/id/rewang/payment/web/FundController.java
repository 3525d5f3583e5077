package id.rewang.payment.web;

import id.rewang.kit.money.Money;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.Answer;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.Page;
import id.rewang.kit.web.Paging;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.fund.BankAccount;
import id.rewang.payment.fund.BankAccounts;
import id.rewang.payment.fund.Fund;
import id.rewang.payment.fund.FundBalances;
import id.rewang.payment.fund.FundBalances.FundBalance;
import id.rewang.payment.fund.ReleasingSpd;
import id.rewang.payment.fund.ReplenishingFund;
import id.rewang.payment.fund.ReplenishingFund.Replenishment;
import id.rewang.payment.fund.SettingUpBankAccount;
import id.rewang.payment.fund.SettingUpFund;
import id.rewang.payment.fund.Spd;
import id.rewang.payment.order.PaymentMethod;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1")
@Tag(name = "Funds", description = "Bank accounts, UP and TU cash, card limits and SPD of departments")
class FundController {

    private final SettingUpBankAccount settingUpBankAccount;
    private final SettingUpFund settingUpFund;
    private final ReplenishingFund replenishingFund;
    private final ReleasingSpd releasingSpd;
    private final BankAccounts bankAccounts;
    private final FundBalances balances;

    FundController(
            SettingUpBankAccount settingUpBankAccount,
            SettingUpFund settingUpFund,
            ReplenishingFund replenishingFund,
            ReleasingSpd releasingSpd,
            BankAccounts bankAccounts,
            FundBalances balances) {
        this.settingUpBankAccount = settingUpBankAccount;
        this.settingUpFund = settingUpFund;
        this.replenishingFund = replenishingFund;
        this.releasingSpd = releasingSpd;
        this.bankAccounts = bankAccounts;
        this.balances = balances;
    }

    record BankAccountBody(
            @NotBlank String region,
            @Nullable UUID departmentId,
            BankAccount.@NotNull Purpose purpose,
            @NotBlank @Pattern(regexp = "\\d{3}") String bankCode,
            @NotBlank @Pattern(regexp = "[A-Za-z0-9]{1,34}") String number,
            @NotBlank @Size(max = 100) String name) {}

    @PutMapping("/bank-accounts/{id}")
    @PreAuthorize("hasAnyRole('administrator', 'treasury_officer')")
    @Operation(summary = "Sets up an account of ours at a bank, or renames it")
    ResponseEntity<BankAccount> putBankAccount(
            @PathVariable UUID id, @Valid @RequestBody BankAccountBody body, ExpectedVersion expected, Actor actor) {
        if ((body.purpose() == BankAccount.Purpose.TREASURER) != (body.departmentId() != null)) {
            throw ProblemException.invalidField(
                    "departmentId", "not-allowed", "is needed for a TREASURER's account, and for no other");
        }
        BankAccount account = settingUpBankAccount.setUp(
                new BankAccount(
                        id,
                        body.region(),
                        body.departmentId(),
                        body.purpose(),
                        body.bankCode(),
                        body.number(),
                        body.name(),
                        0),
                expected,
                actor);
        return Answer.put(account.version() == 0, "/v1/bank-accounts/" + id, account.version(), account);
    }

    @GetMapping("/bank-accounts/{id}")
    @PreAuthorize("hasAnyRole('administrator', 'treasury_officer', 'treasurer', 'auditor')")
    @Operation(summary = "An account of ours at a bank")
    ResponseEntity<BankAccount> bankAccount(@PathVariable UUID id, Actor actor) {
        BankAccount account = bankAccounts.find(id).orElseThrow(() -> ProblemException.notFound("bank account", id));
        Access.mustSee(actor, account.region(), account.departmentId(), null, "bank account", id);
        return Answer.ok(account.version(), account);
    }

    @GetMapping("/bank-accounts")
    @PreAuthorize("hasAnyRole('administrator', 'treasury_officer', 'treasurer', 'auditor')")
    @Operation(summary = "Our accounts at banks: your department's, or the region's with those of all departments")
    Page<BankAccount> bankAccounts(Paging paging, Actor actor) {
        return Page.of(
                bankAccounts.list(actor.region(), Access.departmentOf(actor), paging),
                paging,
                account -> List.of(account.id().toString()));
    }

    record FundBody(
            @Nullable Money limit,
            @Nullable UUID bankAccountId,
            @Nullable @Size(max = 100) String cardIssuer) {}

    @PutMapping("/departments/{department}/funds/{method}")
    @PreAuthorize("hasAnyRole('administrator', 'treasury_officer')")
    @Operation(summary = "Gives a department its UP or TU, or its KKPD limit")
    ResponseEntity<Fund> putFund(
            @PathVariable UUID department,
            @PathVariable PaymentMethod method,
            @Valid @RequestBody FundBody body,
            ExpectedVersion expected,
            Actor actor) {
        if (method == PaymentMethod.LS) {
            throw ProblemException.invalidField("method", "not-allowed", "must be UP, TU or KKPD; LS is paid from SPD");
        }
        if (body.limit() != null && body.limit().isNegative()) {
            throw ProblemException.invalidField("limit", "out-of-range", "must not be negative");
        }
        Fund fund = settingUpFund.setUp(
                new Fund(department, method, actor.region(), body.limit(), body.bankAccountId(), body.cardIssuer(), 0),
                expected,
                actor);
        return Answer.put(
                fund.version() == 0, "/v1/departments/" + department + "/funds/" + method, fund.version(), fund);
    }

    record ReplenishmentBody(
            @NotBlank @Size(max = 60) String sp2dNumber,
            @NotNull Money amount,
            @NotNull LocalDate date) {}

    @PostMapping("/departments/{department}/funds/{method}/replenishments")
    @PreAuthorize("hasRole('treasury_officer')")
    @Operation(summary = "Records the SP2D that brought UP or TU cash to the treasurer")
    ResponseEntity<Replenishment> replenish(
            @PathVariable UUID department,
            @PathVariable PaymentMethod method,
            @Valid @RequestBody ReplenishmentBody body,
            Actor actor) {
        if (!method.isCash()) {
            throw ProblemException.invalidField("method", "not-allowed", "must be UP or TU");
        }
        Amounts.mustBePositive("amount", body.amount());
        Replenishment replenishment =
                replenishingFund.replenish(department, method, body.sp2dNumber(), body.amount(), body.date(), actor);
        return Answer.created("/v1/departments/" + department + "/funds", 0, replenishment);
    }

    record SpdBody(@NotNull @Valid Period period, @NotNull Money amount) {

        record Period(@NotNull LocalDate from, @NotNull LocalDate to) {}
    }

    @PutMapping("/departments/{department}/spd/{number}")
    @PreAuthorize("hasAnyRole('administrator', 'treasury_officer')")
    @Operation(summary = "Imports an SPD, or its revised amount")
    ResponseEntity<Spd> putSpd(
            @PathVariable UUID department,
            @PathVariable @Size(max = 60) String number,
            @Valid @RequestBody SpdBody body,
            ExpectedVersion expected,
            Actor actor) {
        if (body.period().to().isBefore(body.period().from())) {
            throw ProblemException.invalidField("period.to", "out-of-range", "must not be before period.from");
        }
        Amounts.mustBePositive("amount", body.amount());
        Spd spd = releasingSpd.release(
                new Spd(
                        department,
                        number,
                        actor.region(),
                        body.period().from(),
                        body.period().to(),
                        body.amount(),
                        0),
                expected,
                actor);
        return Answer.put(spd.version() == 0, "/v1/departments/" + department + "/spd/" + number, spd.version(), spd);
    }

    record FundsView(List<FundBalance> items) {}

    @GetMapping("/departments/{department}/funds")
    @PreAuthorize("hasAnyRole('administrator', 'procurement_officer', 'commitment_officer', 'budget_authority',"
            + " 'technical_officer', 'finance_verifier', 'treasurer', 'treasury_officer', 'auditor')")
    @Operation(summary = "What a department may still spend, by fund, and what its orders hold")
    FundsView funds(@PathVariable UUID department, Actor actor) {
        Access.mustSee(actor, actor.region(), department, null, "department", department);
        List<FundBalance> funds = balances.of(department, actor.region());
        if (funds.isEmpty()) {
            throw ProblemException.notFound("department with funds", department);
        }
        return new FundsView(funds);
    }
}
