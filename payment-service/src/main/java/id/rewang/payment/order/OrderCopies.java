package id.rewang.payment.order;

import id.rewang.kit.money.Money;
import id.rewang.payment.jdbc.Rows;
import id.rewang.payment.ledger.Accounts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class OrderCopies {

    private static final String SELECT = "SELECT * FROM order_copy WHERE order_id = ANY (?) ORDER BY order_id";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    OrderCopies(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** Locks the orders in the order of their ids: the first lock of everything that moves their money. */
    public Map<UUID, OrderCopy> lock(Collection<UUID> ids) {
        Map<UUID, OrderCopy> found = new HashMap<>();
        jdbc.query(
                SELECT + " FOR UPDATE",
                row -> {
                    OrderCopy order = read(row);
                    found.put(order.id(), order);
                },
                (Object) ids.toArray(UUID[]::new));
        return found;
    }

    public Optional<OrderCopy> lock(UUID id) {
        return Optional.ofNullable(lock(List.of(id)).get(id));
    }

    /** The numbers of those orders that are issued. */
    public Map<UUID, String> numbers(Collection<UUID> ids) {
        Map<UUID, String> numbers = new HashMap<>();
        client.sql("SELECT order_id, number FROM order_copy WHERE order_id = ANY(:ids) AND number IS NOT NULL")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    numbers.put(Rows.uuid(row, "order_id"), row.getString("number"));
                });
        return numbers;
    }

    public Optional<OrderCopy> find(UUID id) {
        return jdbc.query(SELECT, (row, at) -> read(row), (Object) new UUID[] {id}).stream()
                .findFirst();
    }

    /** Inserts orders, or replaces them by their next round, in one statement. */
    public void put(List<OrderCopy> orders) {
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    INSERT INTO order_copy AS known
                    SELECT * FROM unnest(?::uuid[], ?::int[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::int[],
                        ?::text[], ?::date[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::int[], ?::bigint[])
                    ON CONFLICT (order_id) DO UPDATE SET round = excluded.round, department_id = excluded.department_id,
                        seller_id = excluded.seller_id, payment_method = excluded.payment_method,
                        fiscal_year = excluded.fiscal_year, account_code = excluded.account_code,
                        accounting_date = excluded.accounting_date, state = excluded.state, number = excluded.number,
                        total_minor = excluded.total_minor, fund_code = excluded.fund_code,
                        hold_number = excluded.hold_number, held_minor = excluded.held_minor
                    """)) {
                Columns columns = new Columns(connection, insert, orders);
                columns.add("uuid", OrderCopy::id);
                columns.add("int4", order -> order.facts().round());
                columns.add("text", order -> order.facts().region());
                columns.add("uuid", order -> order.facts().departmentId());
                columns.add("uuid", order -> order.facts().sellerId());
                columns.add("text", order -> order.facts().method().name());
                columns.add("int4", order -> order.facts().fiscalYear());
                columns.add("text", order -> order.facts().accountCode());
                columns.add("date", order -> order.facts().accountingDate());
                columns.add("text", order -> order.state().name());
                columns.add("text", OrderCopy::number);
                columns.add("int8", order -> order.total().minor());
                columns.add("text", order -> order.total().currencyCode());
                columns.add("text", order -> order.hold().fund().code());
                columns.add("int4", order -> order.hold().number());
                columns.add("int8", order -> order.hold().amount().minor());
                return insert.executeUpdate();
            }
        });
    }

    public void update(OrderCopy order) {
        client.sql("""
                UPDATE order_copy SET state = :state, number = :number, total_minor = :total,
                       hold_number = :hold, held_minor = :held WHERE order_id = :id
                """)
                .param("state", order.state().name())
                .param("number", order.number())
                .param("total", order.total().minor())
                .param("hold", order.hold().number())
                .param("held", order.hold().amount().minor())
                .param("id", order.id())
                .update();
    }

    public void putLines(UUID order, List<OrderLine> lines) {
        client.sql("DELETE FROM order_line_copy WHERE order_id = :id")
                .param("id", order)
                .update();
        jdbc.batchUpdate(
                "INSERT INTO order_line_copy VALUES (?, ?, ?, ?, ?, ?, ?)",
                lines.stream()
                        .map(line -> new Object[] {
                            order,
                            line.lineNo(),
                            line.productId(),
                            line.productName(),
                            line.taxClass(),
                            line.quantity(),
                            line.unitPrice().minor()
                        })
                        .toList());
    }

    public List<OrderLine> lines(UUID order) {
        return client.sql("SELECT * FROM order_line_copy WHERE order_id = :id ORDER BY line_no")
                .param("id", order)
                .query((row, at) -> new OrderLine(
                        row.getInt("line_no"),
                        Rows.uuid(row, "product_id"),
                        row.getString("product_name"),
                        row.getString("tax_class"),
                        row.getLong("quantity"),
                        Money.ofMinor(row.getLong("unit_price_minor"))))
                .list();
    }

    private static OrderCopy read(ResultSet row) throws SQLException {
        OrderCopy.Facts facts = new OrderCopy.Facts(
                Rows.uuid(row, "order_id"),
                row.getInt("round"),
                row.getString("region"),
                Rows.uuid(row, "department_id"),
                Rows.uuid(row, "seller_id"),
                PaymentMethod.valueOf(row.getString("payment_method")),
                row.getInt("fiscal_year"),
                row.getString("account_code"),
                row.getObject("accounting_date", java.time.LocalDate.class));
        Hold hold = new Hold(
                facts.orderId(),
                row.getInt("hold_number"),
                Rows.money(row, "held_minor"),
                Accounts.fund(facts.region(), row.getString("fund_code")),
                Accounts.heldOrders(facts.region(), facts.departmentId()));
        return new OrderCopy(
                facts,
                OrderCopy.State.valueOf(row.getString("state")),
                row.getString("number"),
                Rows.money(row, "total_minor"),
                hold);
    }

    private static final class Columns {

        private final Connection connection;
        private final PreparedStatement statement;
        private final List<OrderCopy> orders;
        private int next = 1;

        Columns(Connection connection, PreparedStatement statement, List<OrderCopy> orders) {
            this.connection = connection;
            this.statement = statement;
            this.orders = orders;
        }

        void add(String type, Function<OrderCopy, @Nullable Object> column) throws SQLException {
            statement.setArray(
                    next++,
                    connection.createArrayOf(type, orders.stream().map(column).toArray()));
        }
    }
}
