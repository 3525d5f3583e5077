package id.rewang.payment.statement;

import id.rewang.kit.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One booked line. A batch entry whose transactions carry amounts that make up the entry becomes one line a transaction.
 *
 * @param lineNo    from 1, over the whole statement
 * @param entryNo   from 1; lines of one batch share it
 * @param where     of the file, for people
 * @param amount    positive is a credit to the account
 * @param reversal  undoes an earlier line; the amount already has the sign of this one
 * @param text      all that the bank says about it, at most {@value #MAX_TEXT} characters
 */
public record ParsedLine(
        int lineNo,
        int entryNo,
        String where,
        LocalDate bookingDate,
        LocalDate valueDate,
        Money amount,
        boolean reversal,
        LineReferences references,
        String text,
        @Nullable String counterpartyName,
        @Nullable String counterpartyAccount) {

    public static final int MAX_TEXT = 1_000;
}
