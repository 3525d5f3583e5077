package id.rewang.payment.statement;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a statement line can be recognised by. Fillers such as NOTPROVIDED count as absent.
 *
 * @param endToEndId      the payer's own reference, which travels with the payment
 * @param bankReference   the bank's reference (AcctSvcrRef)
 * @param entryReference  the bank's number of the line (NtryRef), or the only reference column of a table
 * @param mandateId       of a direct debit
 * @param others          further ones, the more specific first: instruction, transaction, UETR, batch, message, cheque, creditor
 *                        reference, document number; for a batch that cannot be divided, those of all its transactions
 */
public record LineReferences(
        @Nullable String endToEndId,
        @Nullable String bankReference,
        @Nullable String entryReference,
        @Nullable String mandateId,
        List<String> others) {

    private static final Set<String> FILLERS = Set.of("NOTPROVIDED", "NOT PROVIDED", "NONREF", "NOREF", "-");

    static LineReferences of(
            @Nullable String endToEndId,
            @Nullable String bankReference,
            @Nullable String entryReference,
            @Nullable String mandateId,
            Collection<@Nullable String> others) {
        List<String> kept = others.stream()
                .map(LineReferences::unlessFiller)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        return new LineReferences(
                unlessFiller(endToEndId),
                unlessFiller(bankReference),
                unlessFiller(entryReference),
                unlessFiller(mandateId),
                kept);
    }

    /** All of them, the most specific first, none twice. */
    public List<String> all() {
        Set<String> all = new LinkedHashSet<>();
        Stream.of(endToEndId, mandateId).filter(Objects::nonNull).forEach(all::add);
        all.addAll(others);
        Stream.of(bankReference, entryReference).filter(Objects::nonNull).forEach(all::add);
        return List.copyOf(all);
    }

    private static @Nullable String unlessFiller(@Nullable String reference) {
        if (reference == null || reference.isBlank()) {
            return null;
        }
        String stripped = reference.strip();
        return FILLERS.contains(stripped.toUpperCase(Locale.ROOT)) ? null : stripped;
    }
}
