package id.rewang.payment.statement;

import id.rewang.kit.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An imported statement.
 *
 * @param sequence        position among the account's statements, from 1
 * @param bankStatementId the bank's own id of it
 * @param importedBy      NIP
 */
public record BankStatement(
        UUID id,
        String region,
        UUID bankAccountId,
        String accountNumber,
        int sequence,
        String bankStatementId,
        LocalDate from,
        LocalDate to,
        Money opening,
        Money closing,
        int lines,
        String contentHash,
        String fileName,
        String importedBy,
        Instant importedAt) {}
