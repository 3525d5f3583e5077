package id.rewang.payment.card;

import id.rewang.kit.money.Money;
import id.rewang.kit.web.Paging;
import id.rewang.payment.card.CardBill.Charge;
import id.rewang.payment.card.CardBill.Line;
import id.rewang.payment.card.CardBill.Refusal;
import id.rewang.payment.jdbc.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class CardBills {

    private static final String WITH_SUMS = """
            SELECT b.id, b.region, b.department_id, b.period, b.recorded_at,
                   coalesce(sum(l.amount_minor) FILTER (WHERE l.refused IS NULL), 0) AS recognised_minor,
                   coalesce(sum(l.amount_minor) FILTER (WHERE l.refused IS NOT NULL), 0) AS refused_minor
              FROM card_bill b JOIN card_bill_line l ON l.card_bill_id = b.id
            """;

    private final JdbcClient client;
    private final JdbcTemplate jdbc;

    CardBills(JdbcClient client, JdbcTemplate jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    public Optional<CardBill> find(UUID id) {
        return client.sql(WITH_SUMS + "WHERE b.id = :id GROUP BY b.id")
                .param("id", id)
                .query((row, at) -> read(row, lines(id)))
                .optional();
    }

    /**
     * The newest first, without their lines.
     *
     * @param department whose; {@code null} for all of the region
     */
    public List<CardBill> list(String region, @Nullable UUID department, Paging paging) {
        return client.sql(WITH_SUMS + """
                 WHERE b.region = :region AND (:department::uuid IS NULL OR b.department_id = :department)
                   AND (:after::uuid IS NULL OR b.id < :after) GROUP BY b.id ORDER BY b.id DESC LIMIT :limit
                """)
                .param("region", region)
                .param("department", department)
                .param("after", paging.afterId())
                .param("limit", paging.fetch())
                .query((row, at) -> read(row, List.of()))
                .list();
    }

    /** Takes the month; false when its bill is recorded already. */
    boolean insert(UUID id, String region, UUID department, String period, String by, Instant now) {
        return client.sql("""
                INSERT INTO card_bill VALUES (:id, :region, :department, :period, :by, :at)
                ON CONFLICT (department_id, period) DO NOTHING
                """)
                        .param("id", id)
                        .param("region", region)
                        .param("department", department)
                        .param("period", period)
                        .param("by", by)
                        .param("at", Rows.time(now))
                        .update()
                == 1;
    }

    void insertLines(UUID id, List<Line> lines) {
        jdbc.batchUpdate(
                "INSERT INTO card_bill_line VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                lines.stream()
                        .map(line -> new Object[] {
                            id,
                            line.lineNo(),
                            line.charge().approvalCode(),
                            line.charge().date(),
                            line.charge().amount().minor(),
                            line.paymentId(),
                            line.refused(),
                            line.refusal() == null ? null : line.refusal().name()
                        })
                        .toList());
    }

    private List<Line> lines(UUID bill) {
        return client.sql("SELECT * FROM card_bill_line WHERE card_bill_id = :id ORDER BY line_no")
                .param("id", bill)
                .query((row, at) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        String refusal = row.getString("refusal");
        return new Line(
                row.getInt("line_no"),
                new Charge(
                        row.getString("approval_code"),
                        row.getObject("charged_on", LocalDate.class),
                        Money.ofMinor(row.getLong("amount_minor"))),
                Rows.uuidOrNull(row, "payment_id"),
                refusal == null ? null : Refusal.valueOf(refusal),
                row.getString("refused"));
    }

    private static CardBill read(ResultSet row, List<Line> lines) throws SQLException {
        return new CardBill(
                Rows.uuid(row, "id"),
                row.getString("region"),
                Rows.uuid(row, "department_id"),
                row.getString("period"),
                Rows.instant(row, "recorded_at"),
                Money.ofMinor(row.getLong("recognised_minor")),
                Money.ofMinor(row.getLong("refused_minor")),
                lines);
    }
}
