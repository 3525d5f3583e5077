package id.rewang.benchmarks;

import id.rewang.stack.postgres.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Tells from procurement's database which orders are decided. The same question through the API costs more than the order, so
 * that asking it often enough would be what is measured.
 */
final class Decisions implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement query;

    Decisions(Database procurement) throws SQLException {
        this.connection = procurement.connect();
        this.query = connection.prepareStatement(
                "select id from purchase_order where id = any (?) and state <> 'SUBMITTED'");
    }

    List<UUID> among(Collection<UUID> orders) throws SQLException {
        query.setArray(1, connection.createArrayOf("uuid", orders.toArray()));
        List<UUID> decided = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                decided.add(row.getObject(1, UUID.class));
            }
        }
        return decided;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
