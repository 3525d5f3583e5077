package id.rewang.payment.bankorder;

import id.rewang.kit.web.Paging;
import id.rewang.payment.jdbc.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class BulkTransfers {

    private final JdbcClient client;

    BulkTransfers(JdbcClient client) {
        this.client = client;
    }

    /**
     * A file of transfers for the bank's portal.
     *
     * @param answeredAt when the bank's answer file was first read
     */
    public record BulkTransfer(
            UUID id,
            String fileReference,
            String region,
            UUID departmentId,
            UUID bankAccountId,
            Instant createdAt,
            @Nullable Instant answeredAt,
            long version) {}

    void insert(BulkTransfer transfer, String by) {
        client.sql("""
                INSERT INTO bulk_transfer (id, file_reference, region, department_id, bank_account_id, created_by, created_at)
                VALUES (:id, :file, :region, :department, :account, :by, :at)
                """)
                .param("id", transfer.id())
                .param("file", transfer.fileReference())
                .param("region", transfer.region())
                .param("department", transfer.departmentId())
                .param("account", transfer.bankAccountId())
                .param("by", by)
                .param("at", Rows.time(transfer.createdAt()))
                .update();
    }

    void answered(UUID id, Instant at) {
        client.sql("""
                UPDATE bulk_transfer SET answered_at = coalesce(answered_at, :at), version = version + 1 WHERE id = :id
                """).param("at", Rows.time(at)).param("id", id).update();
    }

    public Optional<BulkTransfer> find(UUID id) {
        return client.sql("SELECT * FROM bulk_transfer WHERE id = :id")
                .param("id", id)
                .query(BulkTransfers::read)
                .optional();
    }

    /** A department's, the newest first. */
    public List<BulkTransfer> list(UUID department, Paging paging) {
        return client.sql("""
                SELECT * FROM bulk_transfer WHERE department_id = :department
                   AND (:after::uuid IS NULL OR id < :after) ORDER BY id DESC LIMIT :limit
                """)
                .param("department", department)
                .param("after", paging.afterId())
                .param("limit", paging.fetch())
                .query(BulkTransfers::read)
                .list();
    }

    private static BulkTransfer read(ResultSet row, int number) throws SQLException {
        return new BulkTransfer(
                Rows.uuid(row, "id"),
                row.getString("file_reference"),
                row.getString("region"),
                Rows.uuid(row, "department_id"),
                Rows.uuid(row, "bank_account_id"),
                Rows.instant(row, "created_at"),
                Rows.instantOrNull(row, "answered_at"),
                row.getLong("version"));
    }
}
