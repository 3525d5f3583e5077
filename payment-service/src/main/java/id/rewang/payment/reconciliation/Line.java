package id.rewang.payment.reconciliation;

import id.rewang.kit.money.Money;
import id.rewang.payment.statement.ParsedLine;
import id.rewang.payment.statement.StatementLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A line of a bank statement, as it is to be matched.
 *
 * @param amount positive: money came in
 * @param said   everything the bank says about it: references, text, counterparty
 */
public record Line(UUID id, UUID statementId, int lineNo, LocalDate date, Money amount, List<String> said) {

    static Line of(StatementLine line) {
        ParsedLine parsed = line.parsed();
        List<String> said = new ArrayList<>(parsed.references().all());
        said.add(parsed.text());
        String counterparty = parsed.counterpartyName();
        if (counterparty != null) {
            said.add(counterparty);
        }
        return new Line(line.id(), line.statementId(), parsed.lineNo(), parsed.bookingDate(), parsed.amount(), said);
    }

    /** Whole: SP2D 900/1 is not mentioned by 900/10, nor 1000 by 21000; letters beside digits end a reference. */
    boolean mentions(String reference) {
        String wanted = reference.toUpperCase(Locale.ROOT);
        return said.stream().map(text -> text.toUpperCase(Locale.ROOT)).anyMatch(text -> holdsWhole(text, wanted));
    }

    boolean saysAnyOf(List<String> words) {
        return words.stream()
                .map(word -> word.toUpperCase(Locale.ROOT))
                .anyMatch(word -> said.stream()
                        .anyMatch(text -> text.toUpperCase(Locale.ROOT).contains(word)));
    }

    private static boolean holdsWhole(String text, String wanted) {
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            boolean begins = at == 0 || !continues(text.charAt(at - 1), text.charAt(at));
            boolean ends = end == text.length() || !continues(text.charAt(end - 1), text.charAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    private static boolean continues(char one, char next) {
        return Character.isDigit(one) && Character.isDigit(next) || Character.isLetter(one) && Character.isLetter(next);
    }
}
