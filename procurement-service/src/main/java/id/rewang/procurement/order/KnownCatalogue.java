package id.rewang.procurement.order;

import id.rewang.kit.money.Money;
import id.rewang.kit.transaction.ReadOnce;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Our copies of sellers and products, kept up by the catalogue's state topics. */
@Repository
public class KnownCatalogue {

    private static final RowMapper<KnownSeller> SELLER = (row, n) -> new KnownSeller(
            row.getObject("id", UUID.class), row.getString("region"), row.getString("name"), row.getString("status"));

    private static final RowMapper<KnownProduct> PRODUCT = (row, n) -> new KnownProduct(
            row.getObject("seller_id", UUID.class),
            row.getString("region"),
            new Product(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getString("unit"),
                    TaxClass.valueOf(row.getString("tax_class")),
                    Money.ofMinor(row.getLong("unit_price_minor"))),
            row.getString("status"));

    private final JdbcClient db;
    private final ReadOnce<UUID, KnownSeller> sellers = new ReadOnce<>(KnownSeller::id, this::readSellers);
    private final ReadOnce<UUID, KnownProduct> products = new ReadOnce<>(KnownProduct::id, this::readProducts);

    KnownCatalogue(JdbcClient db) {
        this.db = db;
    }

    Optional<KnownSeller> seller(UUID id) {
        return Optional.ofNullable(sellers.all(List.of(id)).get(id));
    }

    Map<UUID, KnownProduct> products(Collection<UUID> ids) {
        return products.all(ids);
    }

    /** Reads at once what several orders of this transaction name. */
    void readFor(Collection<OrderWish> wishes) {
        sellers.all(wishes.stream().map(OrderWish::sellerId).toList());
        products.all(wishes.stream()
                .flatMap(wish -> wish.lines().stream())
                .map(OrderWish.Line::productId)
                .toList());
    }

    private List<KnownSeller> readSellers(Collection<UUID> ids) {
        return db.sql("SELECT * FROM known_seller WHERE id = ANY (?)")
                .param(ids.toArray(UUID[]::new))
                .query(SELLER)
                .list();
    }

    private List<KnownProduct> readProducts(Collection<UUID> ids) {
        return db.sql("SELECT * FROM known_product WHERE id = ANY (?)")
                .param(ids.toArray(UUID[]::new))
                .query(PRODUCT)
                .list();
    }

    public void put(KnownSeller seller) {
        db.sql("""
                        INSERT INTO known_seller (id, region, name, status) VALUES (?, ?, ?, ?)
                        ON CONFLICT (id) DO UPDATE
                            SET region = excluded.region, name = excluded.name, status = excluded.status""")
                .params(seller.id(), seller.region(), seller.name(), seller.status())
                .update();
    }

    public void put(KnownProduct known) {
        Product product = known.product();
        db.sql("""
                        INSERT INTO known_product
                            (id, seller_id, region, name, unit, unit_price_minor, tax_class, status)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (id) DO UPDATE
                            SET seller_id = excluded.seller_id, region = excluded.region, name = excluded.name,
                                unit = excluded.unit, unit_price_minor = excluded.unit_price_minor,
                                tax_class = excluded.tax_class, status = excluded.status""")
                .params(
                        product.id(),
                        known.sellerId(),
                        known.region(),
                        product.name(),
                        product.unit(),
                        product.unitPrice().minor(),
                        product.taxClass().name(),
                        known.status())
                .update();
    }

    public void forgetSeller(UUID id) {
        db.sql("DELETE FROM known_seller WHERE id = ?").param(id).update();
    }

    public void forgetProduct(UUID id) {
        db.sql("DELETE FROM known_product WHERE id = ?").param(id).update();
    }
}
