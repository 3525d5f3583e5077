package id.rewang.payment.fund;

import id.rewang.kit.web.Paging;
import id.rewang.payment.jdbc.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class BankAccounts {

    private final JdbcClient client;

    BankAccounts(JdbcClient client) {
        this.client = client;
    }

    public Optional<BankAccount> find(UUID id) {
        return query("SELECT * FROM bank_account WHERE id = :id", id);
    }

    /** Locks the account, so that its statements are worked in one after the other. */
    public Optional<BankAccount> lock(UUID id) {
        return query("SELECT * FROM bank_account WHERE id = :id FOR UPDATE", id);
    }

    public void put(BankAccount account) {
        client.sql("""
                INSERT INTO bank_account (id, region, department_id, purpose, bank_code, number, name, version)
                VALUES (:id, :region, :department, :purpose, :bank, :number, :name, :version)
                ON CONFLICT (id) DO UPDATE SET name = :name, version = :version
                """)
                .param("id", account.id())
                .param("region", account.region())
                .param("department", account.departmentId())
                .param("purpose", account.purpose().name())
                .param("bank", account.bankCode())
                .param("number", account.number())
                .param("name", account.name())
                .param("version", account.version())
                .update();
    }

    /**
     * @param department whose; {@code null} for all of the region
     */
    public List<BankAccount> list(String region, @Nullable UUID department, Paging paging) {
        return client.sql("""
                SELECT * FROM bank_account WHERE region = :region
                   AND (:department::uuid IS NULL OR department_id = :department)
                   AND (:after::uuid IS NULL OR id > :after) ORDER BY id LIMIT :limit
                """)
                .param("region", region)
                .param("department", department)
                .param("after", paging.afterId())
                .param("limit", paging.fetch())
                .query(BankAccounts::read)
                .list();
    }

    private Optional<BankAccount> query(String sql, UUID id) {
        return client.sql(sql).param("id", id).query(BankAccounts::read).optional();
    }

    private static BankAccount read(ResultSet row, int number) throws SQLException {
        return new BankAccount(
                Rows.uuid(row, "id"),
                row.getString("region"),
                Rows.uuidOrNull(row, "department_id"),
                BankAccount.Purpose.valueOf(row.getString("purpose")),
                row.getString("bank_code"),
                row.getString("number"),
                row.getString("name"),
                row.getLong("version"));
    }
}
