package id.rewang.payment.statement;

import id.rewang.kit.money.Money;
import id.rewang.kit.web.Paging;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imported statements and their lines; they are written once. */
@Repository
public class BankStatements {

    private static final int BATCH = 1_000;

    private final JdbcClient client;
    private final JdbcTemplate jdbc;

    public BankStatements(JdbcClient client, JdbcTemplate jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    public Optional<BankStatement> find(UUID id) {
        return client.sql("SELECT * FROM bank_statement WHERE id = :id")
                .param("id", id)
                .query(BankStatements::statement)
                .optional();
    }

    /**
     * The newest first.
     *
     * @param department whose bank accounts; {@code null} for the whole region
     */
    public List<BankStatement> list(String region, @Nullable UUID department, Paging paging) {
        return client.sql("""
                SELECT s.* FROM bank_statement s JOIN bank_account a ON a.id = s.bank_account_id
                 WHERE s.region = :region AND (:department::uuid IS NULL OR a.department_id = :department)
                   AND (:after::uuid IS NULL OR s.id < :after) ORDER BY s.id DESC LIMIT :limit
                """)
                .param("region", region)
                .param("department", department)
                .param("after", paging.afterId())
                .param("limit", paging.fetch())
                .query(BankStatements::statement)
                .list();
    }

    /** Of a statement, in its order. */
    public List<StatementLine> linesOf(UUID statementId) {
        return client.sql("SELECT * FROM statement_line WHERE statement_id = :id ORDER BY line_no")
                .param("id", statementId)
                .query(BankStatements::line)
                .list();
    }

    public List<StatementLine> lines(Collection<UUID> ids) {
        return client.sql(
                        "SELECT * FROM statement_line WHERE id = ANY(:ids) ORDER BY booking_date, statement_id, line_no")
                .param("ids", ids.toArray(UUID[]::new))
                .query(BankStatements::line)
                .list();
    }

    /** One import at a time for an account, until the transaction ends. */
    void lock(UUID bankAccountId) {
        client.sql(
                        "SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended('bank_statement ' || :account, 0))) AS locked")
                .param("account", bankAccountId.toString())
                .query(Integer.class)
                .single();
    }

    Optional<BankStatement> lastOf(UUID bankAccountId) {
        return client.sql(
                        "SELECT * FROM bank_statement WHERE bank_account_id = :account ORDER BY sequence DESC LIMIT 1")
                .param("account", bankAccountId)
                .query(BankStatements::statement)
                .optional();
    }

    Optional<BankStatement> ofFile(UUID bankAccountId, String contentHash) {
        return client.sql("""
                SELECT * FROM bank_statement WHERE bank_account_id = :account AND content_hash = :hash
                ORDER BY sequence LIMIT 1
                """)
                .param("account", bankAccountId)
                .param("hash", contentHash)
                .query(BankStatements::statement)
                .optional();
    }

    Optional<BankStatement> withBankId(UUID bankAccountId, String bankStatementId) {
        return client.sql("SELECT * FROM bank_statement WHERE bank_account_id = :account AND bank_statement_id = :id")
                .param("account", bankAccountId)
                .param("id", bankStatementId)
                .query(BankStatements::statement)
                .optional();
    }

    /** The first of these fingerprints that the account has already. */
    Optional<String> knownFingerprint(UUID bankAccountId, List<String> fingerprints) {
        return client.sql("""
                SELECT fingerprint FROM statement_line
                WHERE bank_account_id = :account AND fingerprint = ANY(:fingerprints) LIMIT 1
                """)
                .param("account", bankAccountId)
                .param("fingerprints", fingerprints.toArray(String[]::new))
                .query(String.class)
                .optional();
    }

    void insert(BankStatement statement) {
        client.sql("""
                INSERT INTO bank_statement (id, region, bank_account_id, account_number, sequence, bank_statement_id,
                    from_date, to_date, currency, opening_minor, closing_minor, line_count, content_hash, file_name,
                    imported_by, imported_at)
                VALUES (:id, :region, :account, :number, :sequence, :bankId, :from, :to, :currency, :opening, :closing,
                    :lines, :hash, :file, :by, :at)
                """)
                .param("id", statement.id())
                .param("region", statement.region())
                .param("account", statement.bankAccountId())
                .param("number", statement.accountNumber())
                .param("sequence", statement.sequence())
                .param("bankId", statement.bankStatementId())
                .param("from", statement.from())
                .param("to", statement.to())
                .param("currency", statement.opening().currencyCode())
                .param("opening", statement.opening().minor())
                .param("closing", statement.closing().minor())
                .param("lines", statement.lines())
                .param("hash", statement.contentHash())
                .param("file", statement.fileName())
                .param("by", statement.importedBy())
                .param("at", OffsetDateTime.ofInstant(statement.importedAt(), ZoneOffset.UTC))
                .update();
    }

    /** @param fingerprints one a line, in the same order */
    void insert(String region, List<StatementLine> lines, List<String> fingerprints) {
        record Row(StatementLine line, String fingerprint) {}
        List<Row> rows = java.util.stream.IntStream.range(0, lines.size())
                .mapToObj(i -> new Row(lines.get(i), fingerprints.get(i)))
                .toList();
        jdbc.batchUpdate("""
                INSERT INTO statement_line (id, statement_id, bank_account_id, region, line_no, entry_no, place,
                    booking_date, value_date, amount_minor, currency, reversal, end_to_end_id, bank_reference,
                    entry_reference, mandate_id, all_references, text, counterparty_name, counterparty_account, fingerprint)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, BATCH, (sql, row) -> bind(sql, region, row.line(), row.fingerprint()));
    }

    private static void bind(PreparedStatement sql, String region, StatementLine line, String fingerprint)
            throws SQLException {
        ParsedLine parsed = line.parsed();
        LineReferences references = parsed.references();
        Object[] values = {
            line.id(),
            line.statementId(),
            line.bankAccountId(),
            region,
            parsed.lineNo(),
            parsed.entryNo(),
            parsed.where(),
            parsed.bookingDate(),
            parsed.valueDate(),
            parsed.amount().minor(),
            parsed.amount().currencyCode(),
            parsed.reversal(),
            references.endToEndId(),
            references.bankReference(),
            references.entryReference(),
            references.mandateId(),
            sql.getConnection().createArrayOf("text", references.all().toArray()),
            parsed.text(),
            parsed.counterpartyName(),
            parsed.counterpartyAccount(),
            fingerprint
        };
        for (int i = 0; i < values.length; i++) {
            sql.setObject(i + 1, values[i]);
        }
    }

    private static BankStatement statement(ResultSet row, int number) throws SQLException {
        return new BankStatement(
                row.getObject("id", UUID.class),
                row.getString("region"),
                row.getObject("bank_account_id", UUID.class),
                row.getString("account_number"),
                row.getInt("sequence"),
                row.getString("bank_statement_id"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class),
                money(row, "opening_minor"),
                money(row, "closing_minor"),
                row.getInt("line_count"),
                row.getString("content_hash"),
                row.getString("file_name"),
                row.getString("imported_by"),
                row.getObject("imported_at", OffsetDateTime.class).toInstant());
    }

    private static StatementLine line(ResultSet row, int number) throws SQLException {
        List<String> all =
                Arrays.asList((String[]) row.getArray("all_references").getArray());
        LineReferences references = LineReferences.of(
                row.getString("end_to_end_id"),
                row.getString("bank_reference"),
                row.getString("entry_reference"),
                row.getString("mandate_id"),
                all);
        return new StatementLine(
                row.getObject("id", UUID.class),
                row.getObject("statement_id", UUID.class),
                row.getObject("bank_account_id", UUID.class),
                new ParsedLine(
                        row.getInt("line_no"),
                        row.getInt("entry_no"),
                        row.getString("place"),
                        row.getObject("booking_date", LocalDate.class),
                        row.getObject("value_date", LocalDate.class),
                        money(row, "amount_minor"),
                        row.getBoolean("reversal"),
                        references,
                        row.getString("text"),
                        row.getString("counterparty_name"),
                        row.getString("counterparty_account")));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getLong(column), Currency.getInstance(row.getString("currency")));
    }
}
