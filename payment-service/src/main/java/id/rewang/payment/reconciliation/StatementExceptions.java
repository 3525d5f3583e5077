package id.rewang.payment.reconciliation;

import id.rewang.kit.web.Paging;
import id.rewang.payment.jdbc.Rows;
import id.rewang.payment.reconciliation.StatementException.Category;
import id.rewang.payment.reconciliation.StatementException.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class StatementExceptions {

    private final JdbcClient client;
    private final JdbcTemplate jdbc;

    StatementExceptions(JdbcClient client, JdbcTemplate jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    void insert(List<StatementException> exceptions) {
        jdbc.batchUpdate(
                "INSERT INTO statement_exception VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                exceptions.stream()
                        .map(one -> new Object[] {
                            one.lineId(),
                            one.statementId(),
                            one.bankAccountId(),
                            one.region(),
                            one.departmentId(),
                            one.amount().minor(),
                            one.amount().currencyCode(),
                            one.category() == null ? null : one.category().name(),
                            one.owner(),
                            one.reason(),
                            one.state().name(),
                            Rows.time(one.openedAt()),
                            one.version()
                        })
                        .toList());
    }

    void update(StatementException one) {
        client.sql("""
                UPDATE statement_exception SET category = :category, owner = :owner, reason = :reason, state = :state,
                       version = :version WHERE line_id = :line
                """)
                .param(
                        "category",
                        one.category() == null ? null : one.category().name())
                .param("owner", one.owner())
                .param("reason", one.reason())
                .param("state", one.state().name())
                .param("version", one.version())
                .param("line", one.lineId())
                .update();
    }

    Optional<StatementException> lock(UUID line) {
        return client.sql("SELECT * FROM statement_exception WHERE line_id = :line FOR UPDATE")
                .param("line", line)
                .query((row, at) -> read(row))
                .optional();
    }

    /** The oldest open ones of an account, which a later import may resolve. */
    List<StatementException> lockOpen(UUID bankAccount, int limit) {
        return client.sql("""
                SELECT * FROM statement_exception WHERE bank_account_id = :account AND state = 'OPEN'
                 ORDER BY line_id LIMIT :limit FOR UPDATE
                """)
                .param("account", bankAccount)
                .param("limit", limit)
                .query((row, at) -> read(row))
                .list();
    }

    public List<StatementException> of(Collection<UUID> lines) {
        return jdbc.query("SELECT * FROM statement_exception WHERE line_id = ANY (?)", (row, at) -> read(row), (Object)
                lines.toArray(UUID[]::new));
    }

    /**
     * @param department whose bank accounts; {@code null} for the whole region
     */
    public List<StatementException> open(String region, @Nullable UUID department, Paging paging) {
        return client.sql("""
                SELECT * FROM statement_exception WHERE region = :region AND state = 'OPEN'
                   AND (:department::uuid IS NULL OR department_id = :department)
                   AND (:after::uuid IS NULL OR line_id > :after) ORDER BY line_id LIMIT :limit
                """)
                .param("region", region)
                .param("department", department)
                .param("after", paging.afterId())
                .param("limit", paging.fetch())
                .query((row, at) -> read(row))
                .list();
    }

    private static StatementException read(ResultSet row) throws SQLException {
        String category = row.getString("category");
        return new StatementException(
                Rows.uuid(row, "line_id"),
                Rows.uuid(row, "statement_id"),
                Rows.uuid(row, "bank_account_id"),
                row.getString("region"),
                Rows.uuidOrNull(row, "department_id"),
                Rows.money(row, "amount_minor"),
                category == null ? null : Category.valueOf(category),
                row.getString("owner"),
                row.getString("reason"),
                State.valueOf(row.getString("state")),
                Rows.instant(row, "opened_at"),
                row.getLong("version"));
    }
}
