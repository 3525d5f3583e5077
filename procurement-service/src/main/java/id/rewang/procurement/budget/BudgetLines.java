package id.rewang.procurement.budget;

import id.rewang.kit.money.Money;
import id.rewang.kit.transaction.TransactionScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Budget lines. Their counters are only moved by the transaction that holds the row's lock, so that no two orders spend the
 * same; however many orders of one line it moves, the line is written once, just before the commit.
 */
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

    /** The line as this transaction has moved it, or else as it was last committed. */
    public Optional<BudgetLine> find(UUID id) {
        return TransactionScoped.<Locked>existing(this)
                .flatMap(locked -> locked.line(id))
                .or(() -> db.sql("SELECT * FROM budget_line WHERE id = ?")
                        .param(id)
                        .query(LINE)
                        .optional());
    }

    /** The line, locked until the transaction ends. */
    Optional<BudgetLine> lock(UUID id) {
        lockAll(List.of(id));
        return locked().line(id);
    }

    /** Locks the lines in the order of their ids, for a transaction that will move several. */
    public void lockAll(Collection<UUID> ids) {
        Locked locked = locked();
        UUID[] wanted = ids.stream().filter(id -> locked.line(id).isEmpty()).toArray(UUID[]::new);
        if (wanted.length > 0) {
            db.sql("SELECT * FROM budget_line WHERE id = ANY (?) ORDER BY id FOR NO KEY UPDATE")
                    .param(wanted)
                    .query(LINE)
                    .list()
                    .forEach(locked::add);
        }
    }

    /**
     * Moves the counters, if that does not overspend the line. The row is locked until the commit.
     *
     * @param committed added to what is committed; negative gives back
     * @param realised  added to what is realised; negative when a payment came back
     * @return false when the line has not so much left; nothing is changed then
     */
    public boolean move(UUID id, Money committed, Money realised) {
        Optional<BudgetLine> moved =
                lock(id).map(line -> line.moved(committed, realised)).filter(BudgetLine::isCovered);
        moved.ifPresent(locked()::move);
        return moved.isPresent();
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

    private Locked locked() {
        return TransactionScoped.inThisTransaction(this, Locked::new);
    }

    private void write(Collection<BudgetLine> moved) {
        db.sql("""
                        UPDATE budget_line
                        SET committed_minor = moved.committed, realised_minor = moved.realised
                        FROM unnest(?::uuid[], ?::bigint[], ?::bigint[]) AS moved (id, committed, realised)
                        WHERE budget_line.id = moved.id""")
                .param(moved.stream().map(BudgetLine::id).toArray(UUID[]::new))
                .param(moved.stream().map(line -> line.committed().minor()).toArray(Long[]::new))
                .param(moved.stream().map(line -> line.realised().minor()).toArray(Long[]::new))
                .update();
    }

    /** The lines that this transaction has locked, and those of them that it has moved. */
    private final class Locked extends TransactionScoped {

        private final Map<UUID, BudgetLine> lines = new HashMap<>();
        private final Set<UUID> moved = new LinkedHashSet<>();

        Locked() {
            super(BudgetLines.this);
        }

        Optional<BudgetLine> line(UUID id) {
            return Optional.ofNullable(lines.get(id));
        }

        void add(BudgetLine line) {
            lines.put(line.id(), line);
        }

        void move(BudgetLine line) {
            add(line);
            moved.add(line.id());
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!moved.isEmpty()) {
                write(moved.stream().map(lines::get).toList());
            }
        }
    }
}
