package id.rewang.bank.book;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of an account.
 *
 * @param number        position in the bank's books, never used again
 * @param amount        sen; positive is a credit
 * @param reference     the customer's reference, where the line carries one
 * @param bankReference the bank's own
 * @param reversal      undoes an earlier line
 */
public record Posting(
        long number,
        String accountNo,
        LocalDate bookingDate,
        Instant at,
        long amount,
        String description,
        @Nullable String reference,
        String bankReference,
        @Nullable String counterpartyName,
        @Nullable String counterpartyAccount,
        boolean reversal) {}
