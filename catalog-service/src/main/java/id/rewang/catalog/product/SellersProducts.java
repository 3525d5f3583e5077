package id.rewang.catalog.product;

import id.rewang.kit.money.Money;
import id.rewang.kit.web.Page;
import id.rewang.kit.web.Paging;
import id.rewang.kit.web.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** All that a seller has ever offered, withdrawn products too, with what is on the shelf. */
@Service
public class SellersProducts {

    private final JdbcClient jdbc;

    SellersProducts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One product as its seller sees it in a list. */
    public record Offered(
            UUID id,
            long version,
            String name,
            String category,
            String unit,
            Money unitPrice,
            ProductStatus status,
            long onHand,
            long reserved,
            long available) {}

    /**
     * By name.
     *
     * @param status only these; {@code null} for all
     * @throws ProblemException 400 when the cursor is none of this list
     */
    public Page<Offered> list(UUID seller, @Nullable ProductStatus status, Paging paging) {
        Beyond beyond = paging.after(Beyond::parse);
        List<Offered> offered = jdbc.sql("""
                        SELECT p.id, p.version, p.name, p.category, p.unit, p.unit_price_minor, p.status,
                               i.on_hand, i.reserved
                        FROM product p JOIN stock_item i ON i.product_id = p.id
                        WHERE p.seller_id = :seller AND (CAST(:status AS text) IS NULL OR p.status = :status)
                          AND (CAST(:beyondId AS uuid) IS NULL
                               OR (p.name, p.id) > (:beyondName, CAST(:beyondId AS uuid)))
                        ORDER BY p.name, p.id LIMIT :limit""")
                .param("seller", seller)
                .param("status", status == null ? null : status.name())
                .param("beyondName", beyond == null ? null : beyond.name)
                .param("beyondId", beyond == null ? null : beyond.id.toString())
                .param("limit", paging.fetch())
                .query(SellersProducts::read)
                .list();
        return Page.of(offered, paging, product -> List.of(product.name, product.id.toString()));
    }

    private static Offered read(ResultSet row, int number) throws SQLException {
        long onHand = row.getLong("on_hand");
        long reserved = row.getLong("reserved");
        return new Offered(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                row.getString("category"),
                row.getString("unit"),
                Money.ofMinor(row.getLong("unit_price_minor")),
                ProductStatus.valueOf(row.getString("status")),
                onHand,
                reserved,
                onHand - reserved);
    }

    private record Beyond(String name, UUID id) {

        static Beyond parse(List<String> values) {
            return new Beyond(values.get(0), UUID.fromString(values.get(1)));
        }
    }
}
