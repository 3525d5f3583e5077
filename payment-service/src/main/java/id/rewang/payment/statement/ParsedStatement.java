package id.rewang.payment.statement;

import id.rewang.kit.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * A statement as its file has it, verified: {@code opening} and the lines make {@code closing}.
 *
 * @param account     as written, without spaces, dots and hyphens
 * @param statementId the bank's, with the page where there are several; made of the content where the format has none
 * @param entries     booked entries, batches counted once
 */
public record ParsedStatement(
        String account,
        Currency currency,
        String statementId,
        LocalDate from,
        LocalDate to,
        Money opening,
        Money closing,
        int entries,
        List<ParsedLine> lines) {

    /** @throws StatementRefused when opening and lines do not make closing, or the period is turned round */
    ParsedStatement verified() {
        Money sum = lines.stream().map(ParsedLine::amount).reduce(opening, Money::plus);
        if (!sum.equals(closing)) {
            throw new StatementRefused(
                    StatementRefused.Reason.UNBALANCED,
                    "statement " + statementId,
                    "opening " + opening.amount() + " and the lines make " + sum.amount() + ", closing is "
                            + closing.amount());
        }
        if (from.isAfter(to)) {
            throw new StatementRefused(
                    StatementRefused.Reason.INVALID_FIELD,
                    "statement " + statementId,
                    "its period ends on " + to + " before it begins on " + from);
        }
        return this;
    }

    /** An account number as it is compared: letters and digits only. */
    static String plainAccount(String written) {
        return written.replaceAll("[^A-Za-z0-9]", "").toUpperCase(java.util.Locale.ROOT);
    }
}
