package id.rewang.payment.payment;

import id.rewang.kit.money.Money;
import id.rewang.kit.web.Paging;
import id.rewang.payment.bankorder.Channel;
import id.rewang.payment.event.PaymentEvent.Evidence;
import id.rewang.payment.event.Withheld;
import id.rewang.payment.jdbc.Rows;
import id.rewang.payment.order.PaymentMethod;
import id.rewang.payment.payee.Payee.PayeeAccount;
import id.rewang.payment.tax.Taxes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class Payments {

    private static final TypeReference<List<Withheld>> WITHHELD = new TypeReference<>() {};
    private static final TypeReference<List<Taxes.Step>> STEPS = new TypeReference<>() {};

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Payments(JdbcClient client, JdbcTemplate jdbc, JsonMapper json, Clock clock) {
        this.client = client;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public Optional<Payment> find(UUID id) {
        return find(List.of(id)).stream().findFirst();
    }

    public List<Payment> find(Collection<UUID> ids) {
        return jdbc.query("SELECT * FROM payment WHERE id = ANY (?) ORDER BY id", (row, at) -> read(row), (Object)
                ids.toArray(UUID[]::new));
    }

    /** Locks payments in the order of their ids; their orders must be locked before. */
    public List<Payment> lock(Collection<UUID> ids) {
        return jdbc.query(
                "SELECT * FROM payment WHERE id = ANY (?) ORDER BY id FOR UPDATE", (row, at) -> read(row), (Object)
                        ids.toArray(UUID[]::new));
    }

    /** What a settled or instructed payment may still wait for. */
    public enum Awaiting {
        /** Instructed by BULK_FILE and in no file yet. */
        FILE,
        /** Settled, or sent back, and no statement has shown it. */
        STATEMENT
    }

    /** Which payments a list shows; what is {@code null} does not matter. */
    public record Filter(
            String region,
            @Nullable PaymentState state,
            @Nullable PaymentMethod method,
            @Nullable UUID departmentId,
            @Nullable UUID orderId,
            @Nullable UUID sellerId,
            @Nullable TaxCash taxCash,
            @Nullable Awaiting awaiting,
            @Nullable Money net) {}

    /** What has waited longest comes first; to a seller, the newest. */
    public List<Payment> list(Filter filter, Paging paging) {
        String order = filter.sellerId() == null
                ? "(:after::uuid IS NULL OR id > :after) ORDER BY id"
                : "(:after::uuid IS NULL OR id < :after) ORDER BY id DESC";
        return client.sql("""
                SELECT * FROM payment WHERE region = :region
                   AND (:state::text IS NULL OR state = :state) AND (:department::uuid IS NULL OR department_id = :department)
                   AND (:order::uuid IS NULL OR order_id = :order) AND (:seller::uuid IS NULL OR seller_id = :seller)
                   AND (:method::text IS NULL OR payment_method = :method)
                   AND (:taxCash::text IS NULL OR tax_cash = :taxCash)
                   AND (:net::bigint IS NULL OR gross_minor - tax_minor = :net)
                   AND (:awaiting::text IS NULL OR CASE :awaiting
                        WHEN 'STATEMENT' THEN state IN ('SETTLED', 'RETURNED') AND reconciled IS NULL
                        ELSE EXISTS (SELECT FROM bank_order b WHERE b.obligation_id = payment.id
                             AND b.channel = 'BULK_FILE' AND b.state = 'QUEUED') END)
                   AND %s LIMIT :limit
                """.formatted(order))
                .param("region", filter.region())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param(
                        "method",
                        filter.method() == null ? null : filter.method().name())
                .param("department", filter.departmentId())
                .param("order", filter.orderId())
                .param("seller", filter.sellerId())
                .param(
                        "taxCash",
                        filter.taxCash() == null ? null : filter.taxCash().name())
                .param("net", filter.net() == null ? null : filter.net().minor())
                .param(
                        "awaiting",
                        filter.awaiting() == null ? null : filter.awaiting().name())
                .param("after", paging.afterId())
                .param("limit", paging.fetch())
                .query((row, at) -> read(row))
                .list();
    }

    public boolean hasUnpaid(UUID order) {
        return client.sql("SELECT EXISTS (SELECT FROM payment WHERE order_id = :order AND state <> 'SETTLED')")
                .param("order", order)
                .query(Boolean.class)
                .single();
    }

    public void insert(Payment payment) {
        Payment.Facts facts = payment.facts();
        client.sql("""
                INSERT INTO payment (id, bill_id, order_id, round, handover_id, region, department_id, seller_id,
                    payment_method, state, state_since, gross_minor, currency, due_at)
                VALUES (:id, :bill, :order, :round, :handover, :region, :department, :seller, :method, :state, :due, :gross,
                    :currency, :due)
                """)
                .param("id", facts.id())
                .param("bill", facts.billId())
                .param("order", facts.orderId())
                .param("round", facts.round())
                .param("handover", facts.handoverId())
                .param("region", facts.region())
                .param("department", facts.departmentId())
                .param("seller", facts.sellerId())
                .param("method", facts.method().name())
                .param("state", payment.state().name())
                .param("gross", facts.gross().minor())
                .param("currency", facts.gross().currencyCode())
                .param("due", Rows.time(facts.dueAt()))
                .update();
    }

    /** Writes what has changed of a payment that is locked; its version goes up by one. */
    public void update(Payment payment) {
        Payment.Status status = payment.status();
        PayeeAccount payee = status.payee();
        Evidence evidence = status.evidence();
        client.sql("""
                UPDATE payment SET state_since = CASE state WHEN :state THEN state_since ELSE :now END,
                       state = :state, attempt = :attempt, withheld = :withheld, tax_minor = :tax,
                       explanation = :explanation, payee_bank_code = :payeeBank, payee_number = :payeeNumber,
                       payee_name = :payeeName, channel = :channel, reference = :reference,
                       tax_cash_number = :taxCashNumber, tax_cash = :taxCash, evidence_kind = :evidence,
                       evidence_reference = :evidenceReference, settled_at = :settled, return_code = :returnCode,
                       return_reason = :returnReason, reconciled = :reconciled, version = version + 1 WHERE id = :id
                """)
                .param("state", status.state().name())
                .param("now", Rows.time(clock.instant()))
                .param("attempt", status.attempt())
                .param("withheld", json.writeValueAsString(status.taxes().withheld()))
                .param("tax", status.taxes().total().minor())
                .param("explanation", json.writeValueAsString(status.taxes().explanation()))
                .param("payeeBank", payee == null ? null : payee.bankCode())
                .param("payeeNumber", payee == null ? null : payee.number())
                .param("payeeName", payee == null ? null : payee.name())
                .param(
                        "channel",
                        status.channel() == null ? null : status.channel().name())
                .param("reference", status.reference())
                .param("taxCashNumber", status.taxCashNumber())
                .param("taxCash", status.taxCash().name())
                .param("evidence", evidence == null ? null : evidence.kind().name())
                .param("evidenceReference", evidence == null ? null : evidence.reference())
                .param("settled", Rows.time(status.settledAt()))
                .param("returnCode", status.returnCode())
                .param("returnReason", status.returnReason())
                .param("reconciled", status.reconciled())
                .param("id", payment.id())
                .update();
    }

    private Payment read(ResultSet row) throws SQLException {
        Payment.Facts facts = new Payment.Facts(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "bill_id"),
                Rows.uuid(row, "order_id"),
                row.getInt("round"),
                Rows.uuid(row, "handover_id"),
                row.getString("region"),
                Rows.uuid(row, "department_id"),
                Rows.uuid(row, "seller_id"),
                PaymentMethod.valueOf(row.getString("payment_method")),
                Rows.money(row, "gross_minor"),
                Rows.instant(row, "due_at"));
        return new Payment(facts, status(row));
    }

    private Payment.Status status(ResultSet row) throws SQLException {
        String payee = row.getString("payee_number");
        String channel = row.getString("channel");
        String evidence = row.getString("evidence_kind");
        return new Payment.Status(
                PaymentState.valueOf(row.getString("state")),
                Rows.instant(row, "state_since"),
                row.getInt("attempt"),
                new Taxes(
                        json.readValue(row.getString("withheld"), WITHHELD),
                        json.readValue(row.getString("explanation"), STEPS)),
                payee == null
                        ? null
                        : new PayeeAccount(row.getString("payee_bank_code"), payee, row.getString("payee_name")),
                channel == null ? null : Channel.valueOf(channel),
                row.getString("reference"),
                row.getInt("tax_cash_number"),
                TaxCash.valueOf(row.getString("tax_cash")),
                evidence == null
                        ? null
                        : new Evidence(Evidence.Kind.valueOf(evidence), row.getString("evidence_reference")),
                Rows.instantOrNull(row, "settled_at"),
                row.getString("return_code"),
                row.getString("return_reason"),
                row.getString("reconciled"),
                row.getLong("version"));
    }
}
