package id.rewang.payment.bankorder;

import id.rewang.payment.bankorder.BankOrder.Facts;
import id.rewang.payment.bankorder.BankOrder.Obligation;
import id.rewang.payment.bankorder.BankOrder.Outcome;
import id.rewang.payment.bankorder.BankOrder.Progress;
import id.rewang.payment.bankorder.BankOrder.State;
import id.rewang.payment.bankorder.BankOrder.Step;
import id.rewang.payment.jdbc.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class BankOrders {

    private final JdbcClient client;
    private final JdbcTemplate jdbc;

    BankOrders(JdbcClient client, JdbcTemplate jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    public void insert(BankOrder order) {
        Facts facts = order.facts();
        client.sql("""
                INSERT INTO bank_order (reference, obligation, obligation_id, attempt, region, department_id, channel,
                    bank_account_id, payee_bank_code, payee_number, payee_name, amount_minor, currency, remark, state,
                    next_step, created_at)
                VALUES (:reference, :obligation, :obligationId, :attempt, :region, :department, :channel, :account,
                    :payeeBank, :payeeNumber, :payeeName, :amount, :currency, :remark, :state, :step, :created)
                """)
                .param("reference", facts.reference())
                .param("obligation", facts.obligation().name())
                .param("obligationId", facts.obligationId())
                .param("attempt", facts.attempt())
                .param("region", facts.region())
                .param("department", facts.departmentId())
                .param("channel", facts.channel().name())
                .param("account", facts.bankAccountId())
                .param("payeeBank", facts.payeeBankCode())
                .param("payeeNumber", facts.payeeNumber())
                .param("payeeName", facts.payeeName())
                .param("amount", facts.amount().minor())
                .param("currency", facts.amount().currencyCode())
                .param("remark", facts.remark())
                .param("state", order.progress().state().name())
                .param("step", order.progress().nextStep().name())
                .param("created", Rows.time(facts.createdAt()))
                .update();
    }

    public void update(BankOrder order) {
        Progress progress = order.progress();
        client.sql("""
                UPDATE bank_order SET state = :state, next_step = :step, outcome = :outcome, outcome_code = :code,
                       outcome_reason = :reason, bank_reference = :bankReference, contradiction = :contradiction,
                       bulk_transfer_id = :bulk, final_at = CASE WHEN :outcome::text IS NULL THEN NULL
                                                             ELSE coalesce(final_at, clock_timestamp()) END,
                       next_at = clock_timestamp() + make_interval(secs => :pause)
                 WHERE reference = :reference
                """)
                .param("state", progress.state().name())
                .param("step", progress.nextStep().name())
                .param(
                        "outcome",
                        progress.outcome() == null ? null : progress.outcome().name())
                .param("code", progress.outcomeCode())
                .param("reason", progress.outcomeReason())
                .param("bankReference", progress.bankReference())
                .param("contradiction", progress.contradiction())
                .param("bulk", progress.bulkTransferId())
                .param("pause", (double) order.pause().toSeconds())
                .param("reference", order.facts().reference())
                .update();
    }

    public Optional<BankOrder> find(String reference) {
        return query("SELECT * FROM bank_order WHERE reference = :key", reference).stream()
                .findFirst();
    }

    /** In the order of their references. */
    public List<BankOrder> find(Collection<String> references) {
        return jdbc.query(
                "SELECT * FROM bank_order WHERE reference = ANY (?) ORDER BY reference",
                (row, at) -> read(row),
                (Object) references.toArray(String[]::new));
    }

    public Optional<BankOrder> lock(String reference) {
        return query("SELECT * FROM bank_order WHERE reference = :key FOR UPDATE", reference).stream()
                .findFirst();
    }

    public List<BankOrder> ofObligation(UUID obligation) {
        return query("SELECT * FROM bank_order WHERE obligation_id = :key ORDER BY attempt", obligation);
    }

    /** Orders on an account that were made since a day. */
    public List<BankOrder> of(UUID bankAccount, LocalDate since) {
        return client.sql("SELECT * FROM bank_order WHERE bank_account_id = :account AND created_at >= :since")
                .param("account", bankAccount)
                .param("since", since)
                .query((row, at) -> read(row))
                .list();
    }

    public List<BankOrder> ofBulkTransfer(UUID bulkTransfer) {
        return query("SELECT * FROM bank_order WHERE bulk_transfer_id = :key ORDER BY reference", bulkTransfer);
    }

    /** A step towards the bank that this instance alone is to make now, with the number of the account it is paid from. */
    public record Claim(BankOrder order, Step step, String sourceAccount) {}

    /**
     * Takes due steps, so that no other instance takes them within the lease. Before it is sent for the first time an order is
     * marked as sent: whoever comes after a crash asks the bank first.
     */
    public List<Claim> claim(int limit, Duration lease) {
        return client.sql("""
                WITH due AS (
                    SELECT reference, next_step FROM bank_order
                     WHERE channel = 'SNAP' AND state <> 'FINAL' AND next_at <= clock_timestamp()
                     ORDER BY next_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                UPDATE bank_order b
                   SET state = CASE WHEN b.state = 'QUEUED' THEN 'SENT' ELSE b.state END, next_step = 'ENQUIRE',
                       tries = b.tries + 1, next_at = clock_timestamp() + make_interval(secs => :lease)
                  FROM due, bank_account a
                 WHERE b.reference = due.reference AND a.id = b.bank_account_id
                RETURNING b.*, due.next_step AS step_now, a.number AS source_account
                """)
                .param("limit", limit)
                .param("lease", (double) lease.toSeconds())
                .query((row, at) ->
                        new Claim(read(row), Step.valueOf(row.getString("step_now")), row.getString("source_account")))
                .list();
    }

    private List<BankOrder> query(String sql, Object key) {
        return client.sql(sql).param("key", key).query((row, at) -> read(row)).list();
    }

    private static BankOrder read(ResultSet row) throws SQLException {
        Facts facts = new Facts(
                row.getString("reference"),
                Obligation.valueOf(row.getString("obligation")),
                Rows.uuid(row, "obligation_id"),
                row.getInt("attempt"),
                row.getString("region"),
                Rows.uuid(row, "department_id"),
                Channel.valueOf(row.getString("channel")),
                Rows.uuid(row, "bank_account_id"),
                row.getString("payee_bank_code"),
                row.getString("payee_number"),
                row.getString("payee_name"),
                Rows.money(row, "amount_minor"),
                row.getString("remark"),
                Rows.instant(row, "created_at"));
        String outcome = row.getString("outcome");
        return new BankOrder(
                facts,
                new Progress(
                        State.valueOf(row.getString("state")),
                        Step.valueOf(row.getString("next_step")),
                        outcome == null ? null : Outcome.valueOf(outcome),
                        row.getString("outcome_code"),
                        row.getString("outcome_reason"),
                        row.getString("bank_reference"),
                        row.getString("contradiction"),
                        Rows.uuidOrNull(row, "bulk_transfer_id"),
                        row.getInt("tries")));
    }
}
