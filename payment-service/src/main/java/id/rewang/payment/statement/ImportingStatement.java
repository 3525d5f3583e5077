package id.rewang.payment.statement;

import static id.rewang.payment.statement.StatementRefused.Reason.ALREADY_IMPORTED;
import static id.rewang.payment.statement.StatementRefused.Reason.NOT_CONTIGUOUS;
import static id.rewang.payment.statement.StatementRefused.Reason.OVERLAPS;

import com.github.f4b6a3.uuid.UuidCreator;
import id.rewang.kit.money.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the statements of a file into the books, once: no file, no statement and no line comes in twice, and each statement begins
 * with the balance that the account's last one ended with. Lines that move nothing are left out.
 */
@Service
public class ImportingStatement {

    private final BankStatements statements;
    private final Clock clock;

    public ImportingStatement(BankStatements statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    /**
     * @return the imported statements, oldest first
     * @throws StatementRefused when the file, one of its statements or a line was imported before, or a statement does not follow on;
     *                          then nothing is imported
     */
    @Transactional
    public List<BankStatement> importStatements(StatementImport wanted) {
        statements.lock(wanted.bankAccountId());
        statements.ofFile(wanted.bankAccountId(), wanted.contentHash()).ifPresent(known -> {
            throw already("", "this file", known);
        });
        List<ParsedStatement> ordered = wanted.statements().stream()
                .sorted(Comparator.comparing(ParsedStatement::from).thenComparing(ParsedStatement::to))
                .toList();
        List<BankStatement> imported = new ArrayList<>();
        BankStatement last = statements.lastOf(wanted.bankAccountId()).orElse(null);
        for (ParsedStatement parsed : ordered) {
            last = take(parsed, wanted, last);
            imported.add(last);
        }
        return imported;
    }

    private BankStatement take(ParsedStatement parsed, StatementImport wanted, @Nullable BankStatement last) {
        String where = "statement " + parsed.statementId();
        statements.withBankId(wanted.bankAccountId(), parsed.statementId()).ifPresent(known -> {
            throw already(where, "this statement", known);
        });
        checkFollowsOn(parsed, last, where);
        List<ParsedLine> lines =
                parsed.lines().stream().filter(line -> !line.amount().isZero()).toList();
        List<String> fingerprints = fingerprints(parsed, lines);
        statements.knownFingerprint(wanted.bankAccountId(), fingerprints).ifPresent(known -> {
            ParsedLine line = lines.get(fingerprints.indexOf(known));
            throw new StatementRefused(OVERLAPS, line.where(), "this line came with an earlier statement");
        });
        BankStatement statement = new BankStatement(
                UuidCreator.getTimeOrderedEpoch(),
                wanted.region(),
                wanted.bankAccountId(),
                parsed.account(),
                last == null ? 1 : last.sequence() + 1,
                parsed.statementId(),
                parsed.from(),
                parsed.to(),
                parsed.opening(),
                parsed.closing(),
                lines.size(),
                wanted.contentHash(),
                wanted.fileName(),
                wanted.importedBy(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        statements.insert(statement);
        List<StatementLine> kept = lines.stream()
                .map(line -> new StatementLine(newId(), statement.id(), statement.bankAccountId(), line))
                .toList();
        statements.insert(wanted.region(), kept, fingerprints);
        return statement;
    }

    private static void checkFollowsOn(ParsedStatement parsed, @Nullable BankStatement last, String where) {
        if (last == null) {
            return;
        }
        if (!parsed.opening().equals(last.closing())) {
            throw new StatementRefused(
                    NOT_CONTIGUOUS,
                    where,
                    "opens with " + parsed.opening().amount() + ", the last one (until " + last.to() + ") closed with "
                            + last.closing().amount() + ": a statement is missing, or this one is older");
        }
        if (parsed.from().isBefore(last.to())) {
            throw new StatementRefused(
                    NOT_CONTIGUOUS, where, "begins on " + parsed.from() + ", the last one goes until " + last.to());
        }
    }

    private static StatementRefused already(String where, String what, BankStatement known) {
        return new StatementRefused(
                ALREADY_IMPORTED,
                where,
                what + " was imported at " + known.importedAt() + " (" + known.fileName() + ")");
    }

    /** The balance after a line tells equal lines of one day apart; where even that is the same, their order does. */
    private static List<String> fingerprints(ParsedStatement statement, List<ParsedLine> lines) {
        List<String> fingerprints = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        Money balance = statement.opening();
        for (ParsedLine line : lines) {
            balance = balance.plus(line.amount());
            String content = String.join(
                    "\u001f",
                    statement.account(),
                    line.bookingDate().toString(),
                    line.amount().amount(),
                    balance.amount(),
                    String.join("\u001e", line.references().all()),
                    line.text());
            fingerprints.add(sha256(content + "\u001f" + seen.merge(content, 1, Integer::sum)));
        }
        return fingerprints;
    }

    private static String sha256(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
