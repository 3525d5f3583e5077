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
import id.rewang.payment.reconciliation.ImportingStatementFile;
import id.rewang.payment.reconciliation.ImportingStatementFile.Imported;
import id.rewang.payment.reconciliation.ReadingStatements;
import id.rewang.payment.reconciliation.ReadingStatements.LineView;
import id.rewang.payment.reconciliation.ReadingStatements.Suspense;
import id.rewang.payment.reconciliation.StatementException;
import id.rewang.payment.reconciliation.StatementException.Category;
import id.rewang.payment.reconciliation.WorkingOnException;
import id.rewang.payment.statement.BankStatement;
import id.rewang.payment.statement.BankStatements;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/v1")
@Tag(name = "Reconciliation", description = "Bank statements, what their lines show, and what fits nothing")
class StatementController {

    private static final String KEEPERS = "hasAnyRole('treasurer', 'treasury_officer')";
    private static final String LOOKERS = "hasAnyRole('treasurer', 'treasury_officer', 'auditor')";

    private final ImportingStatementFile importing;
    private final WorkingOnException working;
    private final ReadingStatements reading;
    private final BankStatements statements;
    private final BankAccounts accounts;

    StatementController(
            ImportingStatementFile importing,
            WorkingOnException working,
            ReadingStatements reading,
            BankStatements statements,
            BankAccounts accounts) {
        this.importing = importing;
        this.working = working;
        this.reading = reading;
        this.statements = statements;
        this.accounts = accounts;
    }

    /**
     * @param statementId of the newest, when the file holds several
     * @param booked      recognised as the bank's fee
     */
    record ImportView(
            UUID statementId,
            List<UUID> statementIds,
            Money opening,
            Money closing,
            int lines,
            int matchedByReference,
            int matchedByAmount,
            int booked,
            int unmatched) {}

    @PostMapping("/statements")
    @PreAuthorize(KEEPERS)
    @Operation(summary = "Imports a statement file (camt.053, CSV or XLSX), whole or not at all, and reconciles it")
    ResponseEntity<ImportView> importStatement(
            @RequestParam UUID bankAccountId,
            @RequestParam(required = false) @Nullable String expectedClosing,
            @RequestPart("file") MultipartFile file,
            Actor actor) {
        Imported imported = importing.importFile(
                bankAccountId,
                Objects.requireNonNullElse(file.getOriginalFilename(), "statement"),
                BulkTransferController.content(file),
                Amounts.rupiah("expectedClosing", expectedClosing),
                actor);
        BankStatement last = imported.statements().getLast();
        return ResponseEntity.status(201)
                .body(new ImportView(
                        last.id(),
                        imported.statements().stream().map(BankStatement::id).toList(),
                        imported.statements().getFirst().opening(),
                        last.closing(),
                        imported.lines(),
                        imported.summary().matchedByReference(),
                        imported.summary().matchedByAmount(),
                        imported.summary().booked(),
                        imported.summary().unmatched()));
    }

    record StatementView(
            UUID id,
            UUID bankAccountId,
            String bankStatementId,
            LocalDate from,
            LocalDate to,
            Money opening,
            Money closing,
            int lines,
            String fileName,
            Instant importedAt) {

        static StatementView of(BankStatement statement) {
            return new StatementView(
                    statement.id(),
                    statement.bankAccountId(),
                    statement.bankStatementId(),
                    statement.from(),
                    statement.to(),
                    statement.opening(),
                    statement.closing(),
                    statement.lines(),
                    statement.fileName(),
                    statement.importedAt());
        }
    }

    @GetMapping("/statements/{id}")
    @PreAuthorize(LOOKERS)
    @Operation(summary = "An imported statement")
    StatementView statement(@PathVariable UUID id, Actor actor) {
        return StatementView.of(seen(id, actor));
    }

    @GetMapping("/statements")
    @PreAuthorize(LOOKERS)
    @Operation(summary = "The imported statements, the newest first")
    Page<StatementView> statements(Paging paging, Actor actor) {
        return Page.of(
                        statements.list(actor.region(), Access.departmentOf(actor), paging),
                        paging,
                        statement -> List.of(statement.id().toString()))
                .map(StatementView::of);
    }

    @GetMapping("/statements/{id}/lines")
    @PreAuthorize(LOOKERS)
    @Operation(summary = "The lines of a statement and what each shows")
    Page<LineView> lines(@PathVariable UUID id, Paging paging, Actor actor) {
        seen(id, actor);
        return reading.lines(id, paging);
    }

    enum LineState {
        UNMATCHED
    }

    @GetMapping("/statement-lines")
    @PreAuthorize(LOOKERS)
    @Operation(summary = "Lines that fit nothing yet, with owner and reason")
    Page<LineView> unmatched(@RequestParam LineState state, Paging paging, Actor actor) {
        return reading.unmatched(actor.region(), Access.departmentOf(actor), paging);
    }

    @GetMapping("/statement-lines/{id}")
    @PreAuthorize(LOOKERS)
    @Operation(summary = "A statement line and what it shows")
    ResponseEntity<LineView> line(@PathVariable UUID id, Actor actor) {
        LineView line = reading.line(id).orElseThrow(() -> ProblemException.notFound("statement line", id));
        seen(line.statementId(), actor);
        return Answer.ok(line.version(), line);
    }

    record MatchBody(@Nullable UUID paymentId, @Nullable UUID transferId) {}

    @PostMapping("/statement-lines/{id}/match")
    @PreAuthorize(KEEPERS)
    @Operation(summary = "Says which payment or transfer a line shows; takes it out of suspense")
    ResponseEntity<StatementException> match(
            @PathVariable UUID id, @Valid @RequestBody MatchBody body, ExpectedVersion expected, Actor actor) {
        UUID payment = body.paymentId();
        UUID transfer = body.transferId();
        if (payment != null && transfer == null) {
            return answer(working.matchPayment(id, payment, expected, actor));
        }
        if (transfer != null && payment == null) {
            return answer(working.matchTransfer(id, transfer, expected, actor));
        }
        throw ProblemException.invalidField("paymentId", "invalid", "either this or transferId is needed, not both");
    }

    record ExplanationBody(
            @NotNull Category category,
            @NotBlank @Size(max = 100) String owner,
            @NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/statement-lines/{id}/explanation")
    @PreAuthorize(KEEPERS)
    @Operation(summary = "Books a line as fee or interest, or names who finds out what it is")
    ResponseEntity<StatementException> explain(
            @PathVariable UUID id, @Valid @RequestBody ExplanationBody body, ExpectedVersion expected, Actor actor) {
        return answer(working.explain(id, body.category(), body.owner(), body.reason(), expected, actor));
    }

    @GetMapping("/suspense")
    @PreAuthorize(LOOKERS)
    @Operation(summary = "The suspense accounts and the open lines that they consist of")
    Suspense suspense(Paging paging, Actor actor) {
        return reading.suspense(actor.region(), Access.departmentOf(actor), paging);
    }

    private BankStatement seen(UUID id, Actor actor) {
        BankStatement statement = statements.find(id).orElseThrow(() -> ProblemException.notFound("statement", id));
        BankAccount account = accounts.find(statement.bankAccountId()).orElseThrow();
        Access.mustSee(actor, statement.region(), account.departmentId(), null, "statement", id);
        return statement;
    }

    private static ResponseEntity<StatementException> answer(StatementException exception) {
        return Answer.ok(exception.version(), exception);
    }
}
