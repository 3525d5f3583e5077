package id.rewang.payment.statement;

import java.util.List;
import java.util.UUID;

/**
 * A verified file that somebody wants imported.
 *
 * @param statements  of {@link StatementFile#statementsOf}
 * @param contentHash of {@link StatementFile#hash}
 * @param importedBy  NIP
 */
public record StatementImport(
        String region,
        UUID bankAccountId,
        List<ParsedStatement> statements,
        String contentHash,
        String fileName,
        String importedBy) {}
