package id.rewang.payment.taxdeposit;

import id.rewang.kit.web.Paging;
import id.rewang.payment.jdbc.Rows;
import id.rewang.payment.taxdeposit.TaxDeposit.Part;
import id.rewang.payment.taxdeposit.TaxDeposit.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class TaxDeposits {

    private final JdbcClient client;
    private final JdbcTemplate jdbc;

    TaxDeposits(JdbcClient client, JdbcTemplate jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    public Optional<TaxDeposit> find(UUID id) {
        return client.sql("SELECT * FROM tax_deposit WHERE id = :id")
                .param("id", id)
                .query((row, at) -> read(row))
                .optional();
    }

    /**
     * The newest first.
     *
     * @param department whose; {@code null} for all of the region
     */
    public List<TaxDeposit> list(String region, @Nullable UUID department, Paging paging) {
        return client.sql("""
                SELECT * FROM tax_deposit WHERE region = :region
                   AND (:department::uuid IS NULL OR department_id = :department)
                   AND (:after::uuid IS NULL OR id < :after) ORDER BY id DESC LIMIT :limit
                """)
                .param("region", region)
                .param("department", department)
                .param("after", paging.afterId())
                .param("limit", paging.fetch())
                .query((row, at) -> read(row))
                .list();
    }

    /** Takes the billing code; false when it was used before. */
    boolean insert(TaxDeposit deposit, String by) {
        int inserted = client.sql("""
                INSERT INTO tax_deposit (id, region, department_id, bank_account_id, billing_code, amount_minor, currency,
                    state, reference, created_by, created_at)
                VALUES (:id, :region, :department, :account, :code, :amount, :currency, :state, :reference, :by, :at)
                ON CONFLICT (billing_code) DO NOTHING
                """)
                .param("id", deposit.id())
                .param("region", deposit.region())
                .param("department", deposit.departmentId())
                .param("account", deposit.bankAccountId())
                .param("code", deposit.billingCode())
                .param("amount", deposit.amount().minor())
                .param("currency", deposit.amount().currencyCode())
                .param("state", deposit.state().name())
                .param("reference", deposit.reference())
                .param("by", by)
                .param("at", Rows.time(deposit.createdAt()))
                .update();
        if (inserted == 0) {
            return false;
        }
        jdbc.batchUpdate(
                "INSERT INTO tax_deposit_payment VALUES (?, ?, ?)",
                deposit.parts().stream()
                        .map(part -> new Object[] {deposit.id(), part.paymentId(), part.taxCashNumber()})
                        .toList());
        return true;
    }

    void end(UUID id, State state, @Nullable Instant settledAt) {
        client.sql("UPDATE tax_deposit SET state = :state, settled_at = :at, version = version + 1 WHERE id = :id")
                .param("state", state.name())
                .param("at", Rows.time(settledAt))
                .param("id", id)
                .update();
    }

    private TaxDeposit read(ResultSet row) throws SQLException {
        UUID id = Rows.uuid(row, "id");
        return new TaxDeposit(
                id,
                row.getString("region"),
                Rows.uuid(row, "department_id"),
                Rows.uuid(row, "bank_account_id"),
                row.getString("billing_code"),
                Rows.money(row, "amount_minor"),
                State.valueOf(row.getString("state")),
                row.getString("reference"),
                parts(id),
                Rows.instant(row, "created_at"),
                Rows.instantOrNull(row, "settled_at"),
                row.getLong("version"));
    }

    private List<Part> parts(UUID id) {
        return client.sql("SELECT * FROM tax_deposit_payment WHERE tax_deposit_id = :id ORDER BY payment_id")
                .param("id", id)
                .query((row, at) -> new Part(Rows.uuid(row, "payment_id"), row.getInt("tax_cash_number")))
                .list();
    }
}
