package id.rewang.payment.ledger;

import id.rewang.kit.money.Money;
import id.rewang.kit.web.Paging;
import id.rewang.payment.jdbc.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger as people read it. */
@Repository
public class LedgerReading {

    /** Whose an account is follows from its code, which names a department, one of its orders or one of its bank accounts. */
    private static final String ACCOUNTS = """
            SELECT * FROM (
              SELECT a.*, CASE WHEN b.id IS NULL THEN coalesce(o.department_id, named.id) ELSE b.department_id END
                          AS department_id
                FROM ledger_account a
                CROSS JOIN LATERAL (SELECT substring(a.code FROM '/([0-9a-f-]{36})')::uuid AS id) named
                LEFT JOIN order_copy o ON o.order_id = named.id LEFT JOIN bank_account b ON b.id = named.id) account
            """;

    private static final String TRANSFERS = """
            SELECT t.*, d.code AS debit_code, c.code AS credit_code FROM ledger_transfer t
              JOIN ledger_account d ON d.id = t.debit_account JOIN ledger_account c ON c.id = t.credit_account
            """;

    private final JdbcClient client;

    LedgerReading(JdbcClient client) {
        this.client = client;
    }

    /**
     * An account with its four counters.
     *
     * @param departmentId whose it is, {@code null} for the region's
     */
    public record AccountBalance(
            UUID id,
            String code,
            @Nullable UUID departmentId,
            String kind,
            String limit,
            Money debitsPending,
            Money debitsPosted,
            Money creditsPending,
            Money creditsPosted) {}

    /** A transfer as it was booked; {@code position} is the order of booking. */
    public record BookedTransfer(
            UUID id,
            long position,
            String kind,
            String code,
            String debitCode,
            String creditCode,
            Money amount,
            @Nullable UUID pendingId,
            @Nullable UUID orderId,
            Instant occurredAt) {}

    /**
     * @param department whose; {@code null} for all of the region
     * @param prefix     of the accounts' codes, may be empty
     */
    public List<AccountBalance> accounts(String region, @Nullable UUID department, String prefix, Paging paging) {
        return client.sql(ACCOUNTS + """
                 WHERE region = :region AND starts_with(code, :prefix)
                   AND (:department::uuid IS NULL OR department_id = :department)
                   AND (:after::text IS NULL OR code > :after) ORDER BY code LIMIT :limit
                """)
                .param("region", region)
                .param("department", department)
                .param("prefix", prefix)
                .param("after", paging.after(List::getFirst))
                .param("limit", paging.fetch())
                .query((row, at) -> account(row))
                .list();
    }

    /**
     * The transfers of an account, oldest first.
     *
     * @param amount of this amount only, if given
     */
    public List<BookedTransfer> transfers(UUID account, @Nullable Money amount, Paging paging) {
        return client.sql(TRANSFERS + """
                 WHERE (t.debit_account = :account OR t.credit_account = :account)
                   AND (:amount::bigint IS NULL OR t.amount_minor = :amount)
                   AND (:after::bigint IS NULL OR t.position > :after) ORDER BY t.position LIMIT :limit
                """)
                .param("account", account)
                .param("amount", amount == null ? null : amount.minor())
                .param("after", paging.after(values -> Long.parseLong(values.getFirst())))
                .param("limit", paging.fetch())
                .query((row, at) -> read(row))
                .list();
    }

    public Optional<BookedTransfer> find(UUID id, String region) {
        return client.sql(TRANSFERS + " WHERE t.id = :id AND t.region = :region")
                .param("id", id)
                .param("region", region)
                .query((row, at) -> read(row))
                .optional();
    }

    /** The accounts of these codes that exist. */
    public List<AccountBalance> accounts(String region, Collection<String> codes) {
        return client.sql(ACCOUNTS + " WHERE region = :region AND code = ANY (:codes) ORDER BY code")
                .param("region", region)
                .param("codes", codes.toArray(String[]::new))
                .query((row, at) -> account(row))
                .list();
    }

    private static AccountBalance account(ResultSet row) throws SQLException {
        return new AccountBalance(
                Rows.uuid(row, "id"),
                row.getString("code"),
                Rows.uuidOrNull(row, "department_id"),
                row.getString("kind"),
                row.getString("limit_kind"),
                Rows.money(row, "debits_pending"),
                Rows.money(row, "debits_posted"),
                Rows.money(row, "credits_pending"),
                Rows.money(row, "credits_posted"));
    }

    private static BookedTransfer read(ResultSet row) throws SQLException {
        return new BookedTransfer(
                Rows.uuid(row, "id"),
                row.getLong("position"),
                row.getString("kind"),
                row.getString("code"),
                row.getString("debit_code"),
                row.getString("credit_code"),
                Rows.money(row, "amount_minor"),
                Rows.uuidOrNull(row, "pending_id"),
                Rows.uuidOrNull(row, "order_id"),
                Rows.instant(row, "occurred_at"));
    }
}
