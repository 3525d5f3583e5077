package id.rewang.payment.reconciliation;

import id.rewang.kit.money.Money;
import id.rewang.kit.web.Page;
import id.rewang.kit.web.Paging;
import id.rewang.payment.event.PaymentEvent.MatchedBy;
import id.rewang.payment.ledger.LedgerReading;
import id.rewang.payment.ledger.LedgerReading.AccountBalance;
import id.rewang.payment.reconciliation.Matches.Shown;
import id.rewang.payment.reconciliation.StatementException.Category;
import id.rewang.payment.statement.BankStatements;
import id.rewang.payment.statement.StatementLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Statement lines, and what fits nothing, as people look at them. */
@Component
public class ReadingStatements {

    private final BankStatements statements;
    private final Matches matches;
    private final StatementExceptions exceptions;
    private final LedgerReading ledger;
    private final JdbcClient client;

    ReadingStatements(
            BankStatements statements,
            Matches matches,
            StatementExceptions exceptions,
            LedgerReading ledger,
            JdbcClient client) {
        this.statements = statements;
        this.matches = matches;
        this.exceptions = exceptions;
        this.ledger = ledger;
        this.client = client;
    }

    /**
     * A line and what it shows.
     *
     * @param state   MATCHED, BOOKED (fee, interest) or UNMATCHED
     * @param shows   what moved, if it is matched
     * @param version of the exception, for match and explanation; zero for a line that was never one
     */
    public record LineView(
            UUID id,
            UUID statementId,
            UUID bankAccountId,
            int lineNo,
            LocalDate bookingDate,
            Money amount,
            List<String> references,
            String text,
            @Nullable String counterparty,
            String state,
            @Nullable MatchedBy matchedBy,
            List<Shown> shows,
            @Nullable Category category,
            @Nullable String owner,
            @Nullable String reason,
            long version) {}

    /**
     * The suspense accounts and what they consist of.
     *
     * @param balance credits less debits of all of them: money that came in and belongs to nobody yet, if positive
     * @param listed  sum of the amounts of all open lines, which is the same
     */
    public record Suspense(Money balance, Money listed, Page<LineView> lines) {}

    @Transactional(readOnly = true)
    public Page<LineView> lines(UUID statement, Paging paging) {
        Integer after = paging.after(values -> Integer.parseInt(values.getFirst()));
        List<StatementLine> fetched = statements.linesOf(statement).stream()
                .filter(line -> after == null || line.parsed().lineNo() > after)
                .limit(paging.fetch())
                .toList();
        return Page.of(views(fetched), paging, line -> List.of(Integer.toString(line.lineNo())));
    }

    @Transactional(readOnly = true)
    public Optional<LineView> line(UUID id) {
        return views(statements.lines(List.of(id))).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public Page<LineView> unmatched(String region, @Nullable UUID department, Paging paging) {
        List<UUID> ids = exceptions.open(region, department, paging).stream()
                .map(StatementException::lineId)
                .toList();
        Map<UUID, LineView> views = new HashMap<>();
        views(statements.lines(ids)).forEach(view -> views.put(view.id(), view));
        List<LineView> inOrder = new ArrayList<>();
        for (UUID id : ids) {
            LineView view = views.get(id);
            if (view != null) {
                inOrder.add(view);
            }
        }
        return Page.of(inOrder, paging, line -> List.of(line.id().toString()));
    }

    @Transactional(readOnly = true)
    public Suspense suspense(String region, @Nullable UUID department, Paging paging) {
        Money balance = Money.ZERO;
        for (AccountBalance account : suspenseAccounts(region, department)) {
            balance = balance.plus(account.creditsPosted()).minus(account.debitsPosted());
        }
        long listed = client.sql("""
                SELECT coalesce(sum(amount_minor), 0) FROM statement_exception WHERE region = :region AND state = 'OPEN'
                   AND (:department::uuid IS NULL OR department_id = :department)
                """)
                .param("region", region)
                .param("department", department)
                .query(Long.class)
                .single();
        return new Suspense(balance, Money.ofMinor(listed), unmatched(region, department, paging));
    }

    private List<AccountBalance> suspenseAccounts(String region, @Nullable UUID department) {
        List<String> codes = client.sql("""
                SELECT 'suspense/' || id FROM bank_account WHERE region = :region
                   AND (:department::uuid IS NULL OR department_id = :department)
                """)
                .param("region", region)
                .param("department", department)
                .query(String.class)
                .list();
        return ledger.accounts(region, codes);
    }

    private List<LineView> views(List<StatementLine> lines) {
        List<UUID> ids = lines.stream().map(StatementLine::id).toList();
        Map<UUID, List<Shown>> shown = matches.of(ids);
        Map<UUID, StatementException> open = new HashMap<>();
        exceptions.of(ids).forEach(exception -> open.put(exception.lineId(), exception));
        return lines.stream()
                .map(line -> view(line, shown.getOrDefault(line.id(), List.of()), open.get(line.id())))
                .toList();
    }

    private static LineView view(StatementLine line, List<Shown> shows, @Nullable StatementException exception) {
        boolean matched = !shows.isEmpty();
        boolean booked = exception != null && exception.state() == StatementException.State.BOOKED;
        return new LineView(
                line.id(),
                line.statementId(),
                line.bankAccountId(),
                line.parsed().lineNo(),
                line.parsed().bookingDate(),
                line.parsed().amount(),
                line.parsed().references().all(),
                line.parsed().text(),
                line.parsed().counterpartyName(),
                matched ? "MATCHED" : booked ? "BOOKED" : "UNMATCHED",
                matched ? shows.getFirst().by() : null,
                shows,
                exception == null ? null : exception.category(),
                exception == null ? null : exception.owner(),
                exception == null ? null : exception.reason(),
                exception == null ? 0 : exception.version());
    }
}
