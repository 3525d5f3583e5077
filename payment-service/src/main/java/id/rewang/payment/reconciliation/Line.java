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

    boolean mentions(String reference) {
        String wanted = reference.toUpperCase(Locale.ROOT);
        return said.stream().anyMatch(text -> text.toUpperCase(Locale.ROOT).contains(wanted));
    }

    boolean saysAnyOf(List<String> words) {
        return words.stream().anyMatch(this::mentions);
    }
}
