package id.rewang.payment.bankorder;

import id.rewang.payment.jdbc.Rows;
import java.time.Instant;
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
            @Nullable Instant answeredAt,
            long version) {}

    void insert(BulkTransfer transfer, String by, Instant at) {
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
                .param("at", Rows.time(at))
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
                .query((row, at) -> new BulkTransfer(
                        id,
                        row.getString("file_reference"),
                        row.getString("region"),
                        Rows.uuid(row, "department_id"),
                        Rows.uuid(row, "bank_account_id"),
                        Rows.instantOrNull(row, "answered_at"),
                        row.getLong("version")))
                .optional();
    }
}
