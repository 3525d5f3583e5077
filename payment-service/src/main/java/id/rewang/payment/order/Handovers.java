package id.rewang.payment.order;

import id.rewang.kit.money.Money;
import id.rewang.payment.jdbc.Rows;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Handovers {

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    Handovers(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    public void insert(Handover handover) {
        client.sql("""
                INSERT INTO handover_copy VALUES (:id, :order, :number, :amount, :fine, :payable, :currency, :signed)
                """)
                .param("id", handover.id())
                .param("order", handover.orderId())
                .param("number", handover.number())
                .param("amount", handover.amount().minor())
                .param("fine", handover.fine().minor())
                .param("payable", handover.payable().minor())
                .param("currency", handover.amount().currencyCode())
                .param("signed", Rows.time(handover.signedAt()))
                .update();
        jdbc.batchUpdate(
                "INSERT INTO handover_line_copy VALUES (?, ?, ?, ?, ?, ?)",
                handover.lines().stream()
                        .map(line -> new Object[] {
                            handover.id(),
                            line.lineNo(),
                            line.productId(),
                            line.quantity(),
                            line.unitPrice().minor(),
                            line.amount().minor()
                        })
                        .toList());
    }

    public Optional<Handover> find(UUID id) {
        return client.sql("SELECT * FROM handover_copy WHERE handover_id = :id")
                .param("id", id)
                .query((row, at) -> new Handover(
                        id,
                        Rows.uuid(row, "order_id"),
                        row.getString("number"),
                        lines(id),
                        Rows.money(row, "amount_minor"),
                        Rows.money(row, "fine_minor"),
                        Rows.money(row, "payable_minor"),
                        Rows.instant(row, "signed_at")))
                .optional();
    }

    private List<Handover.Line> lines(UUID handover) {
        return client.sql("SELECT * FROM handover_line_copy WHERE handover_id = :id ORDER BY line_no")
                .param("id", handover)
                .query((row, at) -> new Handover.Line(
                        row.getInt("line_no"),
                        Rows.uuid(row, "product_id"),
                        row.getLong("quantity"),
                        Money.ofMinor(row.getLong("unit_price_minor")),
                        Money.ofMinor(row.getLong("amount_minor"))))
                .list();
    }
}
