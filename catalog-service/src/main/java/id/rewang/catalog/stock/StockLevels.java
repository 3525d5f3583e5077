package id.rewang.catalog.stock;

import id.rewang.kit.web.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is on hand and held, for people to look at. */
@Repository
public class StockLevels {

    private static final String LEVEL =
            "SELECT product_id, on_hand, reserved, version FROM stock_item WHERE product_id = ?";

    private final JdbcClient jdbc;

    StockLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is held for an order.
     *
     * @param state {@code OPEN}, {@code RELEASED} or {@code CONSUMED}
     */
    public record Reservation(
            UUID orderId,
            int round,
            int lineNo,
            UUID productId,
            UUID sellerId,
            long openQuantity,
            long consumedQuantity,
            String state) {}

    public StockLevel get(UUID productId) {
        return one(LEVEL, productId);
    }

    StockLevel lock(UUID productId) {
        return one(LEVEL + " FOR NO KEY UPDATE", productId);
    }

    void setOnHand(UUID productId, long onHand) {
        jdbc.sql("UPDATE stock_item SET on_hand = ?, version = version + 1 WHERE product_id = ?")
                .params(onHand, productId)
                .update();
    }

    /** Every line of every round of an order, at most a few hundred; empty when nothing was ever held. */
    public List<Reservation> reservations(UUID orderId, String region) {
        return jdbc.sql("""
                        SELECT r.order_id, r.round, r.line_no, r.product_id, p.seller_id, r.open_quantity,
                               r.consumed_quantity, r.state
                        FROM stock_reservation r JOIN product p ON p.id = r.product_id
                        WHERE r.order_id = ? AND r.region = ? ORDER BY r.round, r.line_no LIMIT 1000""").params(orderId, region).query(Reservation.class).list();
    }

    /** The seller of an order that was refused in some round; empty when none ever was. */
    public Optional<UUID> sellerOfRefused(UUID orderId, String region) {
        return jdbc.sql("SELECT seller_id FROM stock_refusal WHERE order_id = ? AND region = ? ORDER BY round LIMIT 1")
                .params(orderId, region)
                .query(UUID.class)
                .optional();
    }

    private StockLevel one(String sql, UUID productId) {
        return jdbc.sql(sql)
                .param(productId)
                .query(StockLevels::read)
                .optional()
                .orElseThrow(() -> ProblemException.notFound("product", productId));
    }

    private static StockLevel read(ResultSet row, int number) throws SQLException {
        long onHand = row.getLong("on_hand");
        long reserved = row.getLong("reserved");
        return new StockLevel(
                row.getObject("product_id", UUID.class), onHand, reserved, onHand - reserved, row.getLong("version"));
    }
}
