package id.rewang.payment.web;

import id.rewang.kit.security.Actor;
import id.rewang.kit.web.Answer;
import id.rewang.kit.web.Page;
import id.rewang.kit.web.Paging;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.taxdeposit.DepositingTax;
import id.rewang.payment.taxdeposit.TaxDeposit;
import id.rewang.payment.taxdeposit.TaxDeposits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/tax-deposits")
@Tag(name = "Tax deposits", description = "Withheld tax on its way to the state")
class TaxDepositController {

    private final DepositingTax depositingTax;
    private final TaxDeposits deposits;

    TaxDepositController(DepositingTax depositingTax, TaxDeposits deposits) {
        this.depositingTax = depositingTax;
        this.deposits = deposits;
    }

    record TaxDepositBody(
            @NotNull UUID departmentId,
            @NotEmpty @Size(max = 200) List<@NotNull UUID> paymentIds,
            @NotBlank @Pattern(regexp = "\\d{15}") String billingCode) {}

    @PostMapping
    @PreAuthorize("hasRole('treasurer')")
    @Operation(summary = "Has the bank pay the tax withheld from settled payments under one billing code")
    ResponseEntity<TaxDeposit> deposit(@Valid @RequestBody TaxDepositBody body, Actor actor) {
        TaxDeposit deposit = depositingTax.deposit(body.departmentId(), body.paymentIds(), body.billingCode(), actor);
        return Answer.created("/v1/tax-deposits/" + deposit.id(), deposit.version(), deposit);
    }

    @GetMapping
    @PreAuthorize(Access.FINANCE)
    @Operation(summary = "Tax deposits of your department or, for treasury and audit, the region; the newest first")
    Page<TaxDeposit> list(Paging paging, Actor actor) {
        return Page.of(
                deposits.list(actor.region(), Access.departmentOf(actor), paging),
                paging,
                deposit -> List.of(deposit.id().toString()));
    }

    @GetMapping("/{id}")
    @PreAuthorize(Access.FINANCE)
    @Operation(summary = "A tax deposit and whether the bank has paid it")
    ResponseEntity<TaxDeposit> taxDeposit(@PathVariable UUID id, Actor actor) {
        TaxDeposit deposit = deposits.find(id).orElseThrow(() -> ProblemException.notFound("tax deposit", id));
        Access.mustSee(actor, deposit.region(), deposit.departmentId(), null, "tax deposit", id);
        return Answer.ok(deposit.version(), deposit);
    }
}
