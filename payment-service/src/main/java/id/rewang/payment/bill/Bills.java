package id.rewang.payment.bill;

import id.rewang.kit.money.Money;
import id.rewang.kit.web.Paging;
import id.rewang.payment.bill.Bill.Invoice;
import id.rewang.payment.event.PaymentEvent.Reason;
import id.rewang.payment.jdbc.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class Bills {

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final JdbcClient client;
    private final JsonMapper json;

    Bills(JdbcClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    public Optional<Bill> find(UUID id) {
        return client.sql("SELECT * FROM bill WHERE id = :id")
                .param("id", id)
                .query((row, at) -> read(row))
                .optional();
    }

    public List<Bill> acceptedOf(UUID order) {
        return client.sql("SELECT * FROM bill WHERE order_id = :order AND state = 'ACCEPTED' ORDER BY id")
                .param("order", order)
                .query((row, at) -> read(row))
                .list();
    }

    public List<Bill> of(UUID order, Paging paging) {
        return client.sql("""
                SELECT * FROM bill WHERE order_id = :order AND (:after::uuid IS NULL OR id > :after)
                 ORDER BY id LIMIT :limit
                """)
                .param("order", order)
                .param("after", paging.afterId())
                .param("limit", paging.fetch())
                .query((row, at) -> read(row))
                .list();
    }

    /** Locks the number for this seller until the transaction ends, so that two orders cannot both use it. */
    boolean isInvoiceUsed(UUID seller, String number) {
        client.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))::text")
                .param("key", "invoice/" + seller + "/" + number)
                .query(String.class)
                .single();
        return client.sql("""
                SELECT EXISTS (SELECT FROM bill
                                WHERE seller_id = :seller AND invoice_number = :number AND state = 'ACCEPTED')
                """)
                .param("seller", seller)
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    void insert(Bill bill) {
        client.sql("""
                INSERT INTO bill (id, order_id, round, handover_id, region, department_id, seller_id, invoice_number,
                    invoice_date, amount_minor, currency, state, reasons, submitted_by, submitted_at, payment_id)
                VALUES (:id, :order, :round, :handover, :region, :department, :seller, :number, :date, :amount, :currency,
                    :state, :reasons, :by, :at, :payment)
                """)
                .param("id", bill.id())
                .param("order", bill.orderId())
                .param("round", bill.round())
                .param("handover", bill.handoverId())
                .param("region", bill.region())
                .param("department", bill.departmentId())
                .param("seller", bill.sellerId())
                .param("number", bill.invoice().number())
                .param("date", bill.invoice().date())
                .param("amount", bill.invoice().amount().minor())
                .param("currency", bill.invoice().amount().currencyCode())
                .param("state", bill.state().name())
                .param("reasons", json.writeValueAsString(bill.reasons()))
                .param("by", bill.submittedBy())
                .param("at", Rows.time(bill.submittedAt()))
                .param("payment", bill.paymentId())
                .update();
    }

    static Money sum(List<Bill> bills) {
        return bills.stream().map(bill -> bill.invoice().amount()).reduce(Money.ZERO, Money::plus);
    }

    private Bill read(ResultSet row) throws SQLException {
        return new Bill(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "order_id"),
                row.getInt("round"),
                Rows.uuid(row, "handover_id"),
                row.getString("region"),
                Rows.uuid(row, "department_id"),
                Rows.uuid(row, "seller_id"),
                new Invoice(
                        row.getString("invoice_number"),
                        row.getObject("invoice_date", LocalDate.class),
                        Rows.money(row, "amount_minor")),
                json.readValue(row.getString("reasons"), REASONS),
                row.getString("submitted_by"),
                Rows.instant(row, "submitted_at"),
                Rows.uuidOrNull(row, "payment_id"));
    }
}
