package id.rewang.catalog.stock;

import id.rewang.kit.money.Money;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * All stock. Whoever works on it locks everything needed for the transaction at once, in product id order; the changes go
 * back to the database in one call just before the commit.
 */
@Repository
public class Shelves {

    private static final String LOCK = """
            SELECT i.product_id, i.on_hand, i.reserved, p.seller_id, p.region, p.unit_price_minor, p.currency,
                   p.status = 'PUBLISHED' AS orderable, s.status = 'VERIFIED' AS seller_active
            FROM stock_item i JOIN product p ON p.id = i.product_id JOIN seller s ON s.id = p.seller_id
            WHERE i.product_id = ANY (?) ORDER BY i.product_id FOR NO KEY UPDATE OF i""";

    private static final String HOLDS = """
            SELECT order_id, round, line_no, region, product_id, open_quantity, consumed_quantity
            FROM stock_reservation WHERE order_id = ANY (?)""";

    /** The version is the seller's: it counts what changes on the shelf, not what is held. */
    private static final String WRITE_ITEMS = """
            UPDATE stock_item i
            SET on_hand = n.on_hand, reserved = n.reserved, version = i.version + (n.on_hand <> i.on_hand)::int
            FROM unnest(?::uuid[], ?::bigint[], ?::bigint[]) AS n (product_id, on_hand, reserved)
            WHERE i.product_id = n.product_id""";

    private static final String WRITE_HOLDS = """
            INSERT INTO stock_reservation
                (order_id, round, line_no, region, product_id, open_quantity, consumed_quantity, state)
            SELECT * FROM unnest(
                ?::uuid[], ?::int[], ?::int[], ?::text[], ?::uuid[], ?::bigint[], ?::bigint[], ?::text[])
            ON CONFLICT (order_id, round, line_no) DO UPDATE
            SET open_quantity = excluded.open_quantity, consumed_quantity = excluded.consumed_quantity,
                state = excluded.state""";

    private static final String WRITE_REFUSALS = """
            INSERT INTO stock_refusal (order_id, round, region, seller_id)
            SELECT * FROM unnest(?::uuid[], ?::int[], ?::text[], ?::uuid[]) ON CONFLICT DO NOTHING""";

    private final JdbcTemplate jdbc;

    Shelves(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Starts to keep stock of a new product, with nothing on hand. */
    public void open(UUID productId, String region) {
        jdbc.update(
                "INSERT INTO stock_item (product_id, region, on_hand, reserved, version) VALUES (?, ?, 0, 0, 0)",
                productId,
                region);
    }

    /**
     * Locks the stock of these products and of whatever is held for these orders, for the current transaction.
     *
     * @throws IllegalStateException when the transaction has locked stock already
     */
    public void lock(Collection<UUID> orders, Collection<UUID> products) {
        Shelf shelf = new Shelf();
        Set<UUID> wanted = new HashSet<>(products);
        if (!orders.isEmpty()) {
            RowCallbackHandler restoring = row -> restore(shelf, row, wanted);
            jdbc.query(HOLDS, restoring, uuids(orders));
        }
        if (!wanted.isEmpty()) {
            RowCallbackHandler putting = row -> shelf.put(item(row));
            jdbc.query(LOCK, putting, uuids(wanted));
        }
        TransactionSynchronizationManager.bindResource(this, shelf);
        TransactionSynchronizationManager.registerSynchronization(new WritingAtCommit(shelf));
    }

    /**
     * @throws IllegalStateException when the transaction has not locked any stock
     */
    Shelf current() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Shelf shelf) {
            return shelf;
        }
        throw new IllegalStateException("stock is locked before it is worked on");
    }

    private static void restore(Shelf shelf, ResultSet row, Set<UUID> products) throws SQLException {
        HeldLine line = new HeldLine(
                row.getInt("line_no"),
                row.getObject("product_id", UUID.class),
                row.getLong("open_quantity"),
                row.getLong("consumed_quantity"));
        shelf.open(row.getObject("order_id", UUID.class), row.getInt("round"), row.getString("region"))
                .restore(line);
        products.add(line.productId());
    }

    private static StockItem item(ResultSet row) throws SQLException {
        return new StockItem(
                row.getObject("product_id", UUID.class),
                new StockItem.Offered(
                        row.getObject("seller_id", UUID.class),
                        row.getString("region"),
                        new Money(row.getLong("unit_price_minor"), Currency.getInstance(row.getString("currency"))),
                        row.getBoolean("orderable"),
                        row.getBoolean("seller_active")),
                row.getLong("on_hand"),
                row.getLong("reserved"));
    }

    private void write(Shelf shelf) {
        List<StockItem> items = List.copyOf(shelf.changedItems());
        if (!items.isEmpty()) {
            jdbc.update(
                    WRITE_ITEMS,
                    array("uuid", items, StockItem::productId),
                    array("bigint", items, StockItem::onHand),
                    array("bigint", items, StockItem::reserved));
        }
        List<Row> rows = shelf.changedHolds().stream()
                .flatMap(hold -> hold.lines().stream().map(line -> new Row(hold, line)))
                .toList();
        if (!rows.isEmpty()) {
            jdbc.update(
                    WRITE_HOLDS,
                    array("uuid", rows, row -> row.hold.orderId()),
                    array("int4", rows, row -> row.hold.round()),
                    array("int4", rows, row -> row.line.lineNo()),
                    array("text", rows, row -> row.hold.region()),
                    array("uuid", rows, row -> row.line.productId()),
                    array("bigint", rows, row -> row.line.open()),
                    array("bigint", rows, row -> row.line.consumed()),
                    array("text", rows, row -> row.line.state().name()));
        }
        List<Shelf.Refusal> refusals = shelf.refusals();
        if (!refusals.isEmpty()) {
            jdbc.update(
                    WRITE_REFUSALS,
                    array("uuid", refusals, Shelf.Refusal::orderId),
                    array("int4", refusals, Shelf.Refusal::round),
                    array("text", refusals, Shelf.Refusal::region),
                    array("uuid", refusals, Shelf.Refusal::sellerId));
        }
    }

    private Array uuids(Collection<UUID> ids) {
        return array("uuid", List.copyOf(ids), Function.identity());
    }

    private <T> Array array(String type, List<T> rows, Function<T, Object> column) {
        Object[] values = rows.stream().map(column).toArray();
        ConnectionCallback<Array> create = connection -> connection.createArrayOf(type, values);
        Array array = jdbc.execute(create);
        if (array == null) {
            throw new IllegalStateException("no array of " + type);
        }
        return array;
    }

    private record Row(OrderHold hold, HeldLine line) {}

    /** Before the outbox, whose lock is the last one a transaction takes. */
    private final class WritingAtCommit implements TransactionSynchronization {

        private final Shelf shelf;

        WritingAtCommit(Shelf shelf) {
            this.shelf = shelf;
        }

        @Override
        public int getOrder() {
            return 0;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write(shelf);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Shelves.this);
        }
    }
}
