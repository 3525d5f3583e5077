package id.rewang.payment.statement;

import static id.rewang.payment.statement.StatementRefused.Reason.BALANCE_MISSING;
import static id.rewang.payment.statement.StatementRefused.Reason.INVALID_FIELD;
import static id.rewang.payment.statement.StatementRefused.Reason.OTHER_CURRENCY;

import id.rewang.kit.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One {@code Stmt} of a camt.053, put together from its elements as they come. */
final class Camt053Statement {

    private static final Pattern DECIMAL = Pattern.compile("\\+?(\\d{1,18}(\\.\\d{0,5})?|\\.\\d{1,5})");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T(\\d{2}:\\d{2}:\\d{2})\\S*|Z|[+-]\\d{2}:\\d{2})?");

    private final String where;
    private final List<XmlElement> balances = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private @Nullable String id;
    private @Nullable XmlElement pagination;
    private @Nullable XmlElement period;
    private @Nullable XmlElement account;
    private @Nullable Currency currency;
    private int entriesSeen;
    private int entriesBooked;

    /** A line whose dates may still have to come from the statement. */
    private record Draft(
            int entryNo,
            String where,
            @Nullable LocalDate bookingDate,
            @Nullable LocalDate valueDate,
            Money amount,
            boolean reversal,
            LineReferences references,
            String text,
            @Nullable String counterpartyName,
            @Nullable String counterpartyAccount) {}

    private record Counterparty(
            @Nullable String name, @Nullable String account) {

        boolean isKnown() {
            return name != null || account != null;
        }
    }

    Camt053Statement(int number) {
        this.where = "Stmt " + number;
    }

    int size() {
        return drafts.size();
    }

    void take(XmlElement element) {
        switch (element.name()) {
            case "Id" -> id = element.text();
            case "StmtPgntn" -> pagination = element;
            case "FrToDt" -> period = element;
            case "Acct" -> account = element;
            case "Bal" -> balances.add(element);
            case "Ntry" -> entry(element);
            default -> {
                // numbers, summaries and interest say nothing that the balances do not
            }
        }
    }

    ParsedStatement parsed() {
        XmlElement opening = balance("opening", "OPBD", "PRCD");
        XmlElement closing = balance("closing", "CLBD");
        Money openingAmount = signed(opening, where + " opening balance");
        Money closingAmount = signed(closing, where + " closing balance");
        LocalDate to = periodEnd(closing);
        List<ParsedLine> lines = new ArrayList<>();
        for (Draft draft : drafts) {
            lines.add(line(draft, lines.size() + 1, to));
        }
        return new ParsedStatement(
                accountNo(),
                openingAmount.currency(),
                statementId(),
                periodStart(lines, to),
                to,
                openingAmount,
                closingAmount,
                entriesBooked,
                List.copyOf(lines));
    }

    private static ParsedLine line(Draft draft, int lineNo, LocalDate fallback) {
        LocalDate booked = Objects.requireNonNullElse(
                draft.bookingDate(), Objects.requireNonNullElse(draft.valueDate(), fallback));
        return new ParsedLine(
                lineNo,
                draft.entryNo(),
                draft.where(),
                booked,
                Objects.requireNonNullElse(draft.valueDate(), booked),
                draft.amount(),
                draft.reversal(),
                draft.references(),
                draft.text(),
                draft.counterpartyName(),
                draft.counterpartyAccount());
    }

    private String statementId() {
        if (id == null || id.isEmpty()) {
            throw invalid(where + " Id", "is missing");
        }
        String page = pagination == null ? null : pagination.textOf("PgNb");
        boolean isWhole = pagination == null
                || page == null
                || (page.equals("1") && !"false".equals(pagination.textOf("LastPgInd")));
        return isWhole ? id : id + "/" + page;
    }

    private String accountNo() {
        String number = account == null ? null : account.textOf("Id", "IBAN");
        if (number == null && account != null) {
            number = account.textOf("Id", "Othr", "Id");
        }
        if (number == null) {
            throw invalid(where + " Acct/Id", "is missing");
        }
        return ParsedStatement.plainAccount(number);
    }

    // Balances and period

    /** Booked balances count; on an inner page the interim ones are the first and the last of the page. */
    private XmlElement balance(String which, String... codes) {
        for (String code : codes) {
            List<XmlElement> found = balancesWith(code);
            if (found.stream()
                            .map(b -> signed(b, where + " " + code))
                            .distinct()
                            .count()
                    > 1) {
                throw invalid(where + " Bal " + code, "stands twice with different amounts");
            }
            if (!found.isEmpty()) {
                return found.getFirst();
            }
        }
        List<XmlElement> interim = balancesWith("ITBD");
        boolean pageHasBoth = interim.size() > 1 || (interim.size() == 1 && hasOtherBookedBalance(which));
        if (pagination == null || !pageHasBoth) {
            throw new StatementRefused(
                    BALANCE_MISSING, where + " Bal", "the " + which + " booked balance (" + codes[0] + ") is missing");
        }
        return which.equals("opening") ? interim.getFirst() : interim.getLast();
    }

    private boolean hasOtherBookedBalance(String which) {
        return which.equals("opening")
                ? !balancesWith("CLBD").isEmpty()
                : !balancesWith("OPBD").isEmpty() || !balancesWith("PRCD").isEmpty();
    }

    private List<XmlElement> balancesWith(String code) {
        return balances.stream()
                .filter(b -> code.equals(b.textOf("Tp", "CdOrPrtry", "Cd")) || code.equals(b.textOf("Tp", "Cd")))
                .toList();
    }

    private LocalDate periodEnd(XmlElement closing) {
        XmlElement end = period == null ? null : period.find("ToDtTm");
        if (end != null) {
            LocalDate date = date(end, where + " FrToDt/ToDtTm");
            boolean isMidnight = end.text().startsWith("T00:00:00", 10);
            XmlElement start = period == null ? null : period.find("FrDtTm");
            boolean isExclusive = isMidnight
                    && start != null
                    && date(start, where + " FrToDt/FrDtTm").isBefore(date);
            return isExclusive ? date.minusDays(1) : date;
        }
        LocalDate written = dateIn(period, where + " FrToDt", "ToDt");
        LocalDate ofBalance = written == null ? dateIn(closing, where + " closing balance", "Dt") : written;
        if (ofBalance == null) {
            throw invalid(where + " closing balance", "has no date");
        }
        return ofBalance;
    }

    private LocalDate periodStart(List<ParsedLine> lines, LocalDate to) {
        XmlElement start = period == null ? null : period.find("FrDtTm");
        if (start != null) {
            return date(start, where + " FrToDt/FrDtTm");
        }
        LocalDate written = dateIn(period, where + " FrToDt", "FrDt");
        if (written != null) {
            return written;
        }
        return lines.stream()
                .map(ParsedLine::bookingDate)
                .filter(date -> date.isBefore(to))
                .min(LocalDate::compareTo)
                .orElse(to);
    }

    // Entries

    private void entry(XmlElement entry) {
        entriesSeen++;
        String here = where + " Ntry " + entriesSeen + " (line " + entry.line() + ")";
        String status = entry.textOf("Sts", "Cd") == null ? entry.textOf("Sts") : entry.textOf("Sts", "Cd");
        if (status != null && !status.equals("BOOK")) {
            return;
        }
        entriesBooked++;
        Money amount = signed(entry, here);
        List<XmlElement> transactions = entry.all("NtryDtls", "TxDtls").toList();
        List<Money> parts = parts(transactions, amount, here);
        if (transactions.size() > 1 && !parts.isEmpty()) {
            for (int i = 0; i < transactions.size(); i++) {
                drafts.add(draft(entry, List.of(transactions.get(i)), parts.get(i), here + " TxDtls " + (i + 1)));
            }
        } else {
            drafts.add(draft(entry, transactions, amount, here));
        }
    }

    /** The transactions' own amounts, if each has one and together they make the entry. */
    private List<Money> parts(List<XmlElement> transactions, Money whole, String here) {
        List<Money> parts = new ArrayList<>();
        for (XmlElement transaction : transactions) {
            XmlElement own = transaction.find("Amt");
            XmlElement amount = own == null ? transaction.find("AmtDtls", "TxAmt", "Amt") : own;
            if (amount == null || !whole.currencyCode().equals(amount.currency())) {
                return List.of();
            }
            String direction = transaction.textOf("CdtDbtInd");
            boolean isDebit = direction == null ? whole.isNegative() : direction.equals("DBIT");
            Money money = money(amount, here);
            parts.add(isDebit ? negated(money) : money);
        }
        Money sum = parts.stream().reduce(new Money(0, whole.currency()), Money::plus);
        return sum.equals(whole) ? parts : List.of();
    }

    private Draft draft(XmlElement entry, List<XmlElement> transactions, Money amount, String here) {
        boolean reversal = isTrue(entry.textOf("RvslInd"));
        Counterparty counterparty = transactions.size() == 1
                ? counterparty(transactions.getFirst(), amount.isNegative() ^ reversal)
                : new Counterparty(null, null);
        return new Draft(
                entriesBooked,
                here,
                dateIn(entry, here + " BookgDt", "BookgDt"),
                dateIn(entry, here + " ValDt", "ValDt"),
                amount,
                reversal,
                references(entry, transactions),
                textAbout(entry, transactions),
                counterparty.name(),
                counterparty.account());
    }

    private static LineReferences references(XmlElement entry, List<XmlElement> transactions) {
        XmlElement only = transactions.size() == 1 ? transactions.getFirst() : null;
        List<@Nullable String> others = new ArrayList<>();
        for (XmlElement transaction : transactions) {
            if (only == null) {
                others.add(transaction.textOf("Refs", "EndToEndId"));
            }
            for (String reference :
                    List.of("InstrId", "TxId", "UETR", "AcctSvcrRef", "PmtInfId", "MsgId", "ChqNb", "ClrSysRef")) {
                others.add(transaction.textOf("Refs", reference));
            }
            others.addAll(transaction.textsOf("Refs", "Prtry", "Ref"));
            others.addAll(transaction.textsOf("RmtInf", "Strd", "CdtrRefInf", "Ref"));
            others.addAll(transaction.textsOf("RmtInf", "Strd", "RfrdDocInf", "Nb"));
        }
        others.addAll(entry.textsOf("NtryDtls", "Btch", "PmtInfId"));
        others.addAll(entry.textsOf("NtryDtls", "Btch", "MsgId"));
        String ofTransaction = only == null ? null : only.textOf("Refs", "AcctSvcrRef");
        String ofEntry = entry.textOf("AcctSvcrRef");
        return LineReferences.of(
                only == null ? null : only.textOf("Refs", "EndToEndId"),
                ofEntry == null ? ofTransaction : ofEntry,
                entry.textOf("NtryRef"),
                only == null ? null : only.textOf("Refs", "MndtId"),
                others);
    }

    private static String textAbout(XmlElement entry, List<XmlElement> transactions) {
        List<String> texts = new ArrayList<>();
        for (XmlElement transaction : transactions) {
            texts.addAll(transaction.textsOf("RmtInf", "Ustrd"));
            texts.addAll(transaction.textsOf("RmtInf", "Strd", "AddtlRmtInf"));
            texts.addAll(transaction.textsOf("RtrInf", "AddtlInf"));
            texts.addAll(transaction.textsOf("AddtlTxInf"));
        }
        texts.addAll(entry.textsOf("AddtlNtryInf"));
        String text = String.join(" ", texts.stream().distinct().toList());
        return text.length() > ParsedLine.MAX_TEXT ? text.substring(0, ParsedLine.MAX_TEXT) : text;
    }

    /** The other party, which for money that leaves is the creditor; our own account is never it. */
    private Counterparty counterparty(XmlElement transaction, boolean leaves) {
        Counterparty creditor = party(transaction, "Cdtr");
        Counterparty debtor = party(transaction, "Dbtr");
        Counterparty expected = leaves ? creditor : debtor;
        Counterparty other = leaves ? debtor : creditor;
        Predicate<Counterparty> isTheirs = p -> p.isKnown()
                && (p.account() == null || account == null || !p.account().equals(accountNo()));
        if (isTheirs.test(expected)) {
            return expected;
        }
        return isTheirs.test(other) ? other : new Counterparty(null, null);
    }

    private static Counterparty party(XmlElement transaction, String role) {
        String name = transaction.textOf("RltdPties", role, "Nm");
        if (name == null) {
            name = transaction.textOf("RltdPties", role, "Pty", "Nm");
        }
        if (name == null) {
            name = transaction.textOf("RltdPties", role, "Agt", "FinInstnId", "Nm");
        }
        String number = transaction.textOf("RltdPties", role + "Acct", "Id", "IBAN");
        if (number == null) {
            number = transaction.textOf("RltdPties", role + "Acct", "Id", "Othr", "Id");
        }
        return new Counterparty(name, number == null ? null : ParsedStatement.plainAccount(number));
    }

    // Values

    /** Amount and CdtDbtInd of a balance or an entry; a balance without the indicator is taken as a credit. */
    private Money signed(XmlElement element, String here) {
        XmlElement amount = element.find("Amt");
        if (amount == null) {
            throw invalid(here + " Amt", "is missing");
        }
        Money money = money(amount, here);
        checkCurrency(money.currency(), here);
        String direction = element.textOf("CdtDbtInd");
        if (direction == null && element.name().equals("Bal")) {
            return money;
        }
        return switch (direction) {
            case "CRDT" -> money;
            case "DBIT" -> negated(money);
            case null, default -> throw invalid(here + " CdtDbtInd", "is neither CRDT nor DBIT");
        };
    }

    private void checkCurrency(Currency found, String here) {
        Currency known = currency;
        if (known == null) {
            String ofAccount = account == null ? null : account.textOf("Ccy");
            known = ofAccount == null ? found : currency(ofAccount, where + " Acct/Ccy");
            currency = known;
        }
        if (!found.equals(known)) {
            throw new StatementRefused(OTHER_CURRENCY, here, "is in " + found + ", the statement is in " + known);
        }
    }

    private static Money money(XmlElement amount, String here) {
        String text = amount.text();
        if (!DECIMAL.matcher(text).matches()) {
            throw invalid(here + " Amt", "'" + text + "' is not an amount");
        }
        String code = amount.currency();
        if (code == null) {
            throw invalid(here + " Amt", "has no currency (Ccy)");
        }
        try {
            return Money.of(new BigDecimal(text), currency(code, here + " Amt"), RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw invalid(here + " Amt", "'" + text + "' is more exact or larger than " + code + " allows");
        }
    }

    private static Money negated(Money money) {
        return new Money(Math.negateExact(money.minor()), money.currency());
    }

    private static Currency currency(String code, String here) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw invalid(here, "'" + code + "' is no currency");
        }
    }

    /** A date, or a date and time as the bank wrote it: the day of booking is the bank's own. */
    private static @Nullable LocalDate dateIn(@Nullable XmlElement parent, String here, String name) {
        XmlElement element = parent == null ? null : parent.find(name);
        if (element == null) {
            return null;
        }
        for (String form : List.of("Dt", "DtTm")) {
            XmlElement found = element.find(form);
            if (found != null) {
                return date(found, here);
            }
        }
        return element.text().isEmpty() ? null : date(element, here);
    }

    private static LocalDate date(XmlElement element, String here) {
        var matcher = DATE.matcher(element.text());
        try {
            if (matcher.matches()) {
                if (matcher.group(3) != null) {
                    LocalTime.parse(matcher.group(3).startsWith("24") ? "00:00:00" : matcher.group(3));
                }
                return LocalDate.parse(matcher.group(1));
            }
        } catch (DateTimeException e) {
            throw invalid(here, "'" + element.text() + "' is not a date");
        }
        throw invalid(here, "'" + element.text() + "' is not a date");
    }

    private static boolean isTrue(@Nullable String indicator) {
        return "true".equals(indicator) || "1".equals(indicator);
    }

    private static StatementRefused invalid(String here, String message) {
        return new StatementRefused(INVALID_FIELD, here, message);
    }
}
