package id.rewang.procurement.budget;

import id.rewang.kit.money.Money;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Budget lines. Their counters are only ever moved by one guarded statement, so that no two orders spend the same. */
@Repository
public class BudgetLines {

    private static final RowMapper<BudgetLine> LINE = (row, n) -> new BudgetLine(
            row.getObject("id", UUID.class),
            row.getLong("version"),
            row.getString("region"),
            row.getObject("department_id", UUID.class),
            row.getInt("fiscal_year"),
            row.getString("account_code"),
            row.getString("name"),
            Money.ofMinor(row.getLong("ceiling_minor")),
            Money.ofMinor(row.getLong("committed_minor")),
            Money.ofMinor(row.getLong("realised_minor")));

    private final JdbcClient db;

    BudgetLines(JdbcClient db) {
        this.db = db;
    }

    public Optional<BudgetLine> find(UUID id) {
        return db.sql("SELECT * FROM budget_line WHERE id = ?")
                .param(id)
                .query(LINE)
                .optional();
    }

    Optional<BudgetLine> lock(UUID id) {
        return db.sql("SELECT * FROM budget_line WHERE id = ? FOR NO KEY UPDATE")
                .param(id)
                .query(LINE)
                .optional();
    }

    /** Locks the lines in the order of their ids, for a transaction that will move several. */
    public void lockAll(Collection<UUID> ids) {
        db.sql("SELECT id FROM budget_line WHERE id = ANY (?) ORDER BY id FOR NO KEY UPDATE")
                .param(ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /**
     * Moves the counters, if that does not overspend the line. The row is locked from here to the commit: call it late.
     *
     * @param committed added to what is committed; negative gives back
     * @param realised  added to what is realised; negative when a payment came back
     * @return false when the line has not so much left; nothing is changed then
     */
    public boolean move(UUID id, Money committed, Money realised) {
        return db.sql("""
                        UPDATE budget_line
                        SET committed_minor = committed_minor + :committed, realised_minor = realised_minor + :realised
                        WHERE id = :id
                          AND committed_minor + :committed + realised_minor + :realised <= ceiling_minor""")
                        .param("committed", committed.minor())
                        .param("realised", realised.minor())
                        .param("id", id)
                        .update()
                == 1;
    }

    /**
     * In order of their ids.
     *
     * @param departmentId only of this department, if given
     * @param after        the last id of the page before
     */
    public List<BudgetLine> page(String region, @Nullable UUID departmentId, @Nullable UUID after, int count) {
        return db.sql("""
                        SELECT * FROM budget_line
                        WHERE region = :region
                          AND (:department::uuid IS NULL OR department_id = :department::uuid)
                          AND (:after::uuid IS NULL OR id > :after::uuid)
                        ORDER BY id LIMIT :count""")
                .param("region", region)
                .param("department", departmentId)
                .param("after", after)
                .param("count", count)
                .query(LINE)
                .list();
    }

    /** Writes the definition; the counters of a line that exists stay as they are. */
    void put(BudgetLine line) {
        db.sql("""
                        INSERT INTO budget_line
                            (id, version, region, department_id, fiscal_year, account_code, name, ceiling_minor)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (id) DO UPDATE
                            SET version = excluded.version, name = excluded.name, ceiling_minor = excluded.ceiling_minor""")
                .params(
                        line.id(),
                        line.version(),
                        line.region(),
                        line.departmentId(),
                        line.fiscalYear(),
                        line.accountCode(),
                        line.name(),
                        line.ceiling().minor())
                .update();
    }
}
