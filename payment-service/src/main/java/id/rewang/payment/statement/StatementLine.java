package id.rewang.payment.statement;

import java.util.UUID;

/** An imported line; {@code parsed} has all that the bank says. */
public record StatementLine(UUID id, UUID statementId, UUID bankAccountId, ParsedLine parsed) {}
