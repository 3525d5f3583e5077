package id.rewang.payment.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An imported line; {@code parsed} has all that the bank says. */
public record StatementLine(UUID id, UUID statementId, UUID bankAccountId, ParsedLine parsed) {

    /** Everything that a line can be recognised by: references, text, counterparty. */
    public List<String> said() {
        List<String> said = new ArrayList<>(parsed.references().all());
        said.add(parsed.text());
        if (parsed.counterpartyName() != null) {
            said.add(parsed.counterpartyName());
        }
        if (parsed.counterpartyAccount() != null) {
            said.add(parsed.counterpartyAccount());
        }
        return said.stream().filter(text -> !text.isBlank()).toList();
    }
}
