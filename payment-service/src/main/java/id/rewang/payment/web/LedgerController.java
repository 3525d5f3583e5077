package id.rewang.payment.web;

import id.rewang.kit.security.Actor;
import id.rewang.kit.web.Page;
import id.rewang.kit.web.Paging;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.ledger.LedgerReading;
import id.rewang.payment.ledger.LedgerReading.AccountBalance;
import id.rewang.payment.ledger.LedgerReading.BookedTransfer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/ledger")
@PreAuthorize("hasAnyRole('auditor', 'treasurer', 'treasury_officer')")
@Tag(name = "Ledger", description = "Accounts and transfers, append-only: your department's, or all of the region")
class LedgerController {

    private final LedgerReading ledger;

    LedgerController(LedgerReading ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/accounts")
    @Operation(summary = "Accounts with their four counters, by code")
    Page<AccountBalance> accounts(@RequestParam(defaultValue = "") String prefix, Paging paging, Actor actor) {
        return Page.of(
                ledger.accounts(actor.region(), Access.departmentOf(actor), prefix, paging),
                paging,
                account -> List.of(account.code()));
    }

    @GetMapping("/transfers")
    @Operation(summary = "Transfers of an account, oldest first")
    Page<BookedTransfer> transfers(
            @RequestParam String account,
            @RequestParam(required = false) @Nullable String amount,
            Paging paging,
            Actor actor) {
        AccountBalance seen = ledger.accounts(actor.region(), List.of(account)).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("account", account));
        Access.mustSee(actor, actor.region(), seen.departmentId(), null, "account", account);
        return Page.of(
                ledger.transfers(seen.id(), Amounts.rupiah("amount", amount), paging),
                paging,
                transfer -> List.of(Long.toString(transfer.position())));
    }
}
