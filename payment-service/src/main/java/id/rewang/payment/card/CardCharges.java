package id.rewang.payment.card;

import id.rewang.kit.money.Money;
import id.rewang.kit.web.Paging;
import id.rewang.payment.jdbc.Rows;
import id.rewang.payment.payment.Payment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class CardCharges {

    private static final String WITH_ORDER =
            "SELECT c.*, p.order_id FROM card_charge c JOIN payment p ON p.id = c.payment_id ";

    private final JdbcClient client;

    CardCharges(JdbcClient client) {
        this.client = client;
    }

    /** Takes the approval code of the day; false when it was recorded before. */
    boolean insert(Payment payment, String approvalCode, LocalDate chargedOn, Instant chargedAt, Money amount) {
        return client.sql("""
                INSERT INTO card_charge (payment_id, region, department_id, approval_code, charged_on, charged_at, amount_minor)
                VALUES (:payment, :region, :department, :code, :on, :at, :amount)
                ON CONFLICT (department_id, approval_code, charged_on) DO NOTHING
                """)
                        .param("payment", payment.id())
                        .param("region", payment.facts().region())
                        .param("department", payment.facts().departmentId())
                        .param("code", approvalCode)
                        .param("on", chargedOn)
                        .param("at", Rows.time(chargedAt))
                        .param("amount", amount.minor())
                        .update()
                == 1;
    }

    /** Of a department, those with one of these approval codes. */
    List<CardCharge> withCodes(String region, UUID department, Collection<String> approvalCodes) {
        return client.sql(WITH_ORDER + """
                 WHERE c.department_id = :department AND c.region = :region AND c.approval_code = ANY(:codes)
                """)
                .param("department", department)
                .param("region", region)
                .param("codes", approvalCodes.toArray(String[]::new))
                .query((row, at) -> read(row))
                .list();
    }

    /** Which of these payments stand on a bill. */
    Set<UUID> billed(Collection<UUID> payments) {
        return new HashSet<>(client.sql("SELECT payment_id FROM card_bill_line WHERE payment_id = ANY(:ids)")
                .param("ids", payments.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /**
     * Those that stand on no bill yet, in the order in which they fell due.
     *
     * @param department whose; {@code null} for all of the region
     */
    public List<CardCharge> unbilled(String region, @Nullable UUID department, Paging paging) {
        return client.sql(WITH_ORDER + """
                 WHERE c.region = :region AND (:department::uuid IS NULL OR c.department_id = :department)
                   AND NOT EXISTS (SELECT FROM card_bill_line l WHERE l.payment_id = c.payment_id)
                   AND (:after::uuid IS NULL OR c.payment_id > :after) ORDER BY c.payment_id LIMIT :limit
                """)
                .param("region", region)
                .param("department", department)
                .param("after", paging.afterId())
                .param("limit", paging.fetch())
                .query((row, at) -> read(row))
                .list();
    }

    private static CardCharge read(ResultSet row) throws SQLException {
        return new CardCharge(
                Rows.uuid(row, "payment_id"),
                Rows.uuid(row, "order_id"),
                Rows.uuid(row, "department_id"),
                row.getString("approval_code"),
                row.getObject("charged_on", LocalDate.class),
                Money.ofMinor(row.getLong("amount_minor")));
    }
}
