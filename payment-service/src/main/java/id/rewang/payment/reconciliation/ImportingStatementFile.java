package id.rewang.payment.reconciliation;

import id.rewang.kit.money.Money;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.FieldProblem;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.fund.BankAccount;
import id.rewang.payment.fund.BankAccounts;
import id.rewang.payment.reconciliation.ReconcilingStatement.Summary;
import id.rewang.payment.statement.BankStatement;
import id.rewang.payment.statement.BankStatements;
import id.rewang.payment.statement.ImportingStatement;
import id.rewang.payment.statement.ParsedStatement;
import id.rewang.payment.statement.StatementFile;
import id.rewang.payment.statement.StatementImport;
import id.rewang.payment.statement.StatementRefused;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a bank's statement file into the books and reconciles its lines; whole or not at all. */
@Component
public class ImportingStatementFile {

    private final BankAccounts accounts;
    private final ImportingStatement importing;
    private final BankStatements statements;
    private final ReconcilingStatement reconciling;

    ImportingStatementFile(
            BankAccounts accounts,
            ImportingStatement importing,
            BankStatements statements,
            ReconcilingStatement reconciling) {
        this.accounts = accounts;
        this.importing = importing;
        this.statements = statements;
        this.reconciling = reconciling;
    }

    /**
     * What has come in.
     *
     * @param statements oldest first
     */
    public record Imported(List<BankStatement> statements, int lines, Summary summary) {}

    /**
     * @param expectedClosing the balance that the person has from the bank, where known
     * @throws ProblemException 422 {@code statement-…} naming line or element
     */
    @Transactional
    public Imported importFile(
            UUID accountId, String fileName, byte[] content, @Nullable Money expectedClosing, Actor actor) {
        BankAccount account =
                accounts.lock(accountId).orElseThrow(() -> ProblemException.notFound("bank account", accountId));
        actor.mustShareRegion(account.region(), "bank account", accountId);
        mustKeep(account, actor);
        List<BankStatement> imported = read(account, fileName, content, expectedClosing, actor);
        List<Line> lines = imported.stream()
                .flatMap(statement -> statements.linesOf(statement.id()).stream())
                .map(Line::of)
                .toList();
        Summary summary =
                reconciling.reconcile(account, lines, imported.getLast().to());
        return new Imported(imported, lines.size(), summary);
    }

    private List<BankStatement> read(
            BankAccount account, String fileName, byte[] content, @Nullable Money expectedClosing, Actor actor) {
        try {
            StatementFile file = new StatementFile(content);
            List<ParsedStatement> parsed = file.statementsOf(account.number(), Money.IDR, expectedClosing);
            return importing.importStatements(new StatementImport(
                    account.region(),
                    account.id(),
                    parsed,
                    file.hash(),
                    fileName,
                    Objects.requireNonNullElse(actor.nip(), actor.subject())));
        } catch (StatementRefused refused) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    refused.reason().code(),
                    "The statement is refused whole: " + refused.getMessage() + ".",
                    new FieldProblem(
                            refused.where().isEmpty() ? "file" : refused.where(),
                            refused.reason().code(),
                            String.valueOf(refused.getMessage())));
        }
    }

    /** A department's account is its treasurer's; the treasury officer looks after all of the region. */
    private static void mustKeep(BankAccount account, Actor actor) {
        if (actor.is(Roles.TREASURY_OFFICER)) {
            return;
        }
        UUID department = account.departmentId();
        if (department == null) {
            throw Actor.notYours("The account is the region's.");
        }
        actor.mustWorkFor(department);
    }
}
