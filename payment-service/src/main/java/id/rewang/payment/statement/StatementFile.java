package id.rewang.payment.statement;

import static id.rewang.payment.statement.StatementRefused.Reason.INVALID_FIELD;
import static id.rewang.payment.statement.StatementRefused.Reason.OTHER_ACCOUNT;
import static id.rewang.payment.statement.StatementRefused.Reason.OTHER_CURRENCY;
import static id.rewang.payment.statement.StatementRefused.Reason.TOO_LARGE;
import static id.rewang.payment.statement.StatementRefused.Reason.UNBALANCED;
import static id.rewang.payment.statement.StatementRefused.Reason.UNREADABLE;

import id.rewang.kit.money.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement file as a bank delivers it: ISO 20022 camt.053, or a table with a running balance as CSV or XLSX. Which of them it is
 * shows in its content; names and media types are not trusted.
 */
public final class StatementFile {

    public static final int MAX_BYTES = 10 * 1024 * 1024;
    public static final int MAX_LINES = 50_000;

    private final byte[] content;

    /** @throws StatementRefused when it is empty or larger than {@link #MAX_BYTES} */
    public StatementFile(byte[] content) {
        if (content.length == 0) {
            throw new StatementRefused(UNREADABLE, "", "the file is empty");
        }
        if (content.length > MAX_BYTES) {
            throw new StatementRefused(TOO_LARGE, "", "the file has more than " + MAX_BYTES + " bytes");
        }
        this.content = content.clone();
    }

    /** SHA-256 of the content, lower-case hexadecimal. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * All statements of the file, each verified.
     *
     * @throws StatementRefused naming line or element
     */
    public List<ParsedStatement> statements() {
        try {
            return read();
        } catch (ArithmeticException overflow) {
            throw new StatementRefused(INVALID_FIELD, "", "its amounts add up to more than any account can hold");
        }
    }

    private List<ParsedStatement> read() {
        if (isZip()) {
            return List.of(ColumnStatement.read(XlsxTable.read(content, MAX_LINES), "row", shortHash(), false));
        }
        if (isXml()) {
            return new Camt053(MAX_LINES).read(content);
        }
        return List.of(ColumnStatement.read(CsvTable.read(content, MAX_LINES), "line", shortHash(), true));
    }

    /**
     * All statements of the file, of nothing but this account.
     *
     * @param account  number or IBAN; spaces, dots and hyphens do not count
     * @param expected closing balance that the person has from the bank, where known. A text table does not say by itself where it
     *                 ends: one whose last line is not ended is only taken with it.
     * @throws StatementRefused naming line or element
     */
    public List<ParsedStatement> statementsOf(String account, Currency currency, @Nullable Money expected) {
        List<ParsedStatement> statements = statements();
        for (ParsedStatement statement : statements) {
            if (!isSameAccount(statement.account(), account)) {
                throw new StatementRefused(
                        OTHER_ACCOUNT,
                        "statement " + statement.statementId(),
                        "is of account " + statement.account() + ", not of " + account);
            }
            if (!statement.currency().equals(currency)) {
                throw new StatementRefused(
                        OTHER_CURRENCY,
                        "statement " + statement.statementId(),
                        "is in " + statement.currency() + ", the account is kept in " + currency);
            }
        }
        Money closing = statements.getLast().closing();
        if (expected != null && !expected.equals(closing)) {
            throw new StatementRefused(
                    UNBALANCED, "", "it ends at " + closing.amount() + ", expected " + expected.amount());
        }
        if (expected == null && isTextTable() && !CsvTable.endsWithItsLastLine(content)) {
            throw new StatementRefused(
                    UNREADABLE, "last line", "is not ended, the file may be cut off: give the closing balance with it");
        }
        return statements;
    }

    /** A spreadsheet may have made a number of it and lost the zeros in front. */
    private boolean isSameAccount(String found, String account) {
        String plain = ParsedStatement.plainAccount(account);
        return found.equals(plain) || (isZip() && found.equals(plain.replaceFirst("^0+", "")));
    }

    private boolean isTextTable() {
        return !isZip() && !isXml();
    }

    private boolean isZip() {
        return startsWith(0x50, 0x4B, 0x03, 0x04);
    }

    private boolean isXml() {
        if (startsWith(0xFE, 0xFF, 0x00, 0x3C) || startsWith(0xFF, 0xFE, 0x3C, 0x00)) {
            return true;
        }
        int mark = startsWith(0xEF, 0xBB, 0xBF) ? 3 : 0;
        String start = new String(content, mark, Math.min(64, content.length - mark), StandardCharsets.ISO_8859_1);
        return start.stripLeading().startsWith("<");
    }

    private boolean startsWith(int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private String shortHash() {
        return hash().substring(0, 12);
    }
}
