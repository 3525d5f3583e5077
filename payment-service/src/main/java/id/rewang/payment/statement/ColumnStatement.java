package id.rewang.payment.statement;

import static id.rewang.payment.statement.StatementRefused.Reason.INVALID_FIELD;
import static id.rewang.payment.statement.StatementRefused.Reason.OTHER_ACCOUNT;
import static id.rewang.payment.statement.StatementRefused.Reason.OTHER_CURRENCY;
import static id.rewang.payment.statement.StatementRefused.Reason.UNBALANCED;
import static id.rewang.payment.statement.StatementRefused.Reason.UNKNOWN_FORMAT;
import static id.rewang.payment.statement.StatementRefused.Reason.UNREADABLE;

import id.rewang.kit.money.Money;
import id.rewang.payment.statement.ColumnProfile.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table with a running balance, oldest line first or last. Lines above the header and rows of totals are allowed; totals
 * must agree. A row of the opening balance may stand first; without it, opening is what the first line's balance implies.
 */
final class ColumnStatement {

    private static final int HEADER_WITHIN_ROWS = 40;
    private static final Pattern OPENING = Pattern.compile("(?i).*(saldo awal|opening balance|beginning balance).*");
    private static final Pattern TOTAL = Pattern.compile("(?i)(grand )?(total|jumlah)\\b.*");
    private static final Pattern CLOSING = Pattern.compile("(?i).*(saldo akhir|closing balance|ending balance).*");

    private final String kind;
    private final Map<Column, Integer> positions;
    private final List<Movement> movements = new ArrayList<>();
    private @Nullable Money opening;
    private @Nullable Money closing;
    private @Nullable String account;
    private @Nullable Currency currency;

    private record Movement(
            TableRow row, LocalDate posted, LocalDate effective, Money amount, Money balance, boolean reversal) {}

    private ColumnStatement(String kind, Map<Column, Integer> positions) {
        this.kind = kind;
        this.positions = positions;
    }

    /**
     * @param kind        what a row is called: line or row
     * @param fingerprint of the content, part of the statement's id
     * @param isComplete  whether every row must have all the columns of the header
     */
    static ParsedStatement read(List<TableRow> table, String kind, String fingerprint, boolean isComplete) {
        for (int i = 0; i < Math.min(table.size(), HEADER_WITHIN_ROWS); i++) {
            for (ColumnProfile profile : ColumnProfile.ALL) {
                Map<Column, Integer> positions = profile.positions(table.get(i));
                if (!positions.isEmpty()) {
                    ColumnStatement statement = new ColumnStatement(kind, positions);
                    int columns = isComplete ? table.get(i).cells().size() : 0;
                    for (TableRow row : table.subList(i + 1, table.size())) {
                        statement.take(row, columns);
                    }
                    return statement.parsed(fingerprint).verified();
                }
            }
        }
        throw new StatementRefused(
                UNKNOWN_FORMAT,
                "",
                "neither a camt.053 nor a table with columns such as Post Date, Debit, Credit, Balance");
    }

    private void take(TableRow row, int columns) {
        if (row.isBlank()) {
            return;
        }
        if (row.cells().size() < columns) {
            throw new StatementRefused(
                    UNREADABLE, at(row), "has " + row.cells().size() + " of " + columns + " columns: cut off?");
        }
        String first = row.cells().stream()
                .map(TableCell::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        if (TOTAL.matcher(first).matches()) {
            checkTotal(row);
            return;
        }
        BigDecimal debit = amount(row, Column.DEBIT);
        BigDecimal credit = amount(row, Column.CREDIT);
        boolean moves = debit.signum() != 0 || credit.signum() != 0;
        String description = cell(row, Column.DESCRIPTION).text();
        if (!moves && OPENING.matcher(first + " " + description).matches()) {
            takeOpening(row);
        } else if (!moves && CLOSING.matcher(first + " " + description).matches()) {
            closing = money(row, balance(row));
        } else {
            takeMovement(row, debit, credit);
        }
    }

    private void takeOpening(TableRow row) {
        if (opening != null || !movements.isEmpty()) {
            throw new StatementRefused(INVALID_FIELD, at(row), "an opening balance can only stand first");
        }
        checkAccountAndCurrency(row);
        opening = money(row, balance(row));
        openingRow = row;
    }

    private @Nullable TableRow openingRow;

    private void takeMovement(TableRow row, BigDecimal debit, BigDecimal credit) {
        checkAccountAndCurrency(row);
        if (debit.signum() != 0 && credit.signum() != 0) {
            throw new StatementRefused(INVALID_FIELD, at(row), "has both a debit and a credit");
        }
        if (debit.signum() == 0 && credit.signum() == 0) {
            throw new StatementRefused(INVALID_FIELD, at(row), "has neither a debit nor a credit");
        }
        LocalDate posted = day(row, Column.POST_DATE).orElseThrow(() -> invalid(row, Column.POST_DATE));
        movements.add(new Movement(
                row,
                posted,
                day(row, Column.EFFECTIVE_DATE).orElse(posted),
                money(row, credit.subtract(debit)),
                money(row, balance(row)),
                debit.signum() < 0 || credit.signum() < 0));
    }

    private void checkTotal(TableRow row) {
        checkSum(row, Column.DEBIT, sum(Movement::amount, false));
        checkSum(row, Column.CREDIT, sum(Movement::amount, true));
    }

    private BigDecimal sum(java.util.function.Function<Movement, Money> of, boolean credits) {
        return movements.stream()
                .map(of)
                .filter(money -> credits ? money.isPositive() : money.isNegative())
                .map(money -> money.toBigDecimal().abs())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void checkSum(TableRow row, Column column, BigDecimal sum) {
        BigDecimal total = amount(row, column);
        if (total.signum() != 0 && total.compareTo(sum) != 0) {
            throw new StatementRefused(
                    UNBALANCED, at(row), "the total of " + column + " is " + total + ", the lines make " + sum);
        }
    }

    private ParsedStatement parsed(String fingerprint) {
        if (movements.isEmpty() && opening == null) {
            throw new StatementRefused(INVALID_FIELD, "", "the table has no line");
        }
        List<Movement> ordered = inOrder();
        Money first = openingOf(ordered);
        Money last = ordered.isEmpty() ? first : ordered.getLast().balance();
        if (closing != null && !closing.equals(last)) {
            throw new StatementRefused(
                    UNBALANCED,
                    "",
                    "the closing balance is " + closing.amount() + ", the lines end at " + last.amount());
        }
        List<ParsedLine> lines = new ArrayList<>();
        for (Movement movement : ordered) {
            lines.add(line(movement, lines.size() + 1));
        }
        LocalDate from = ordered.isEmpty() ? dayOfOpening() : ordered.getFirst().posted();
        LocalDate to = ordered.isEmpty() ? from : ordered.getLast().posted();
        return new ParsedStatement(
                String.valueOf(account),
                first.currency(),
                from + ".." + to + "/" + fingerprint,
                from,
                to,
                first,
                last,
                lines.size(),
                List.copyOf(lines));
    }

    private LocalDate dayOfOpening() {
        TableRow row = openingRow;
        return Optional.ofNullable(row)
                .flatMap(r -> day(r, Column.POST_DATE))
                .orElseThrow(() -> new StatementRefused(INVALID_FIELD, "", "no row has a date"));
    }

    /** Oldest first: as written if the balances follow on, else turned round. */
    private List<Movement> inOrder() {
        Optional<Movement> brokenAsWritten = firstBroken(movements);
        if (brokenAsWritten.isEmpty()) {
            return movements;
        }
        if (opening == null && firstBroken(movements.reversed()).isEmpty()) {
            return movements.reversed();
        }
        Movement broken = brokenAsWritten.get();
        throw new StatementRefused(
                UNBALANCED,
                at(broken.row()),
                "the balance " + broken.balance().amount() + " does not follow from the line before");
    }

    private Optional<Movement> firstBroken(List<Movement> ordered) {
        if (ordered.isEmpty()) {
            return Optional.empty();
        }
        Money balance = openingOf(ordered);
        for (Movement movement : ordered) {
            balance = balance.plus(movement.amount());
            if (!balance.equals(movement.balance())) {
                return Optional.of(movement);
            }
        }
        return Optional.empty();
    }

    private Money openingOf(List<Movement> ordered) {
        return opening != null
                ? opening
                : ordered.getFirst().balance().minus(ordered.getFirst().amount());
    }

    private ParsedLine line(Movement movement, int lineNo) {
        TableRow row = movement.row();
        return new ParsedLine(
                lineNo,
                lineNo,
                at(row),
                movement.posted(),
                movement.effective(),
                movement.amount(),
                movement.reversal(),
                LineReferences.of(null, null, cell(row, Column.REFERENCE).text(), null, List.of()),
                shortened(cell(row, Column.DESCRIPTION).text()),
                null,
                null);
    }

    private void checkAccountAndCurrency(TableRow row) {
        String written = ParsedStatement.plainAccount(cell(row, Column.ACCOUNT).text());
        if (written.isEmpty()) {
            throw invalid(row, Column.ACCOUNT);
        }
        if (account != null && !account.equals(written)) {
            throw new StatementRefused(OTHER_ACCOUNT, at(row), "is of account " + written + ", not of " + account);
        }
        account = written;
        Currency found = currencyOf(row);
        if (currency != null && !currency.equals(found)) {
            throw new StatementRefused(OTHER_CURRENCY, at(row), "is in " + found + ", not in " + currency);
        }
        currency = found;
    }

    private Currency currencyOf(TableRow row) {
        String code = cell(row, Column.CURRENCY).text().toUpperCase(Locale.ROOT);
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw invalid(row, Column.CURRENCY);
        }
    }

    private Optional<LocalDate> day(TableRow row, Column column) {
        TableCell cell = cell(row, column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = cell.day(ColumnProfile.DAYS);
        if (day == null) {
            throw invalid(row, column);
        }
        return Optional.of(day);
    }

    private BigDecimal balance(TableRow row) {
        if (cell(row, Column.BALANCE).isEmpty()) {
            throw invalid(row, Column.BALANCE);
        }
        return amount(row, Column.BALANCE);
    }

    private BigDecimal amount(TableRow row, Column column) {
        BigDecimal amount = cell(row, column).amount();
        if (amount == null) {
            throw invalid(row, column);
        }
        return amount;
    }

    private Money money(TableRow row, BigDecimal amount) {
        try {
            return Money.of(amount, currency == null ? currencyOf(row) : currency, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new StatementRefused(
                    INVALID_FIELD, at(row), amount + " is more exact or larger than " + currency + " allows");
        }
    }

    private TableCell cell(TableRow row, Column column) {
        return row.cell(positions.getOrDefault(column, -1));
    }

    private static String shortened(String text) {
        return text.length() > ParsedLine.MAX_TEXT ? text.substring(0, ParsedLine.MAX_TEXT) : text;
    }

    private StatementRefused invalid(TableRow row, Column column) {
        return new StatementRefused(
                INVALID_FIELD,
                at(row),
                column + " cannot be read: '" + cell(row, column).text() + "'");
    }

    private String at(TableRow row) {
        return kind + " " + row.number();
    }
}
