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

    private static final String TRANSFERS = """
            SELECT t.*, d.code AS debit_code, c.code AS credit_code FROM ledger_transfer t
              JOIN ledger_account d ON d.id = t.debit_account JOIN ledger_account c ON c.id = t.credit_account
            """;

    private final JdbcClient client;

    LedgerReading(JdbcClient client) {
        this.client = client;
    }

    /** An account with its four counters. */
    public record AccountBalance(
            UUID id,
            String code,
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
     * @param prefix of the accounts' codes, may be empty
     */
    public List<AccountBalance> accounts(String region, String prefix, Paging paging) {
        return client.sql("""
                SELECT * FROM ledger_account WHERE region = :region AND starts_with(code, :prefix)
                   AND (:after::text IS NULL OR code > :after) ORDER BY code LIMIT :limit
                """)
                .param("region", region)
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
    public List<BookedTransfer> transfers(String region, String accountCode, @Nullable Money amount, Paging paging) {
        return client.sql(TRANSFERS + """
                 WHERE t.region = :region AND (d.code = :account OR c.code = :account)
                   AND (:amount::bigint IS NULL OR t.amount_minor = :amount)
                   AND (:after::bigint IS NULL OR t.position > :after) ORDER BY t.position LIMIT :limit
                """)
                .param("region", region)
                .param("account", accountCode)
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
        return client.sql("SELECT * FROM ledger_account WHERE region = :region AND code = ANY (:codes) ORDER BY code")
                .param("region", region)
                .param("codes", codes.toArray(String[]::new))
                .query((row, at) -> account(row))
                .list();
    }

    private static AccountBalance account(ResultSet row) throws SQLException {
        return new AccountBalance(
                Rows.uuid(row, "id"),
                row.getString("code"),
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
