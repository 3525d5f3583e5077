package id.rewang.procurement.photo;

import id.rewang.procurement.order.Person;
import id.rewang.procurement.order.PurchaseOrder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The photos of all orders, each named by its SHA-256. Who adds one has locked its order. */
@Repository
public class Photos {

    private final JdbcClient db;

    Photos(JdbcClient db) {
        this.db = db;
    }

    public Optional<Picture> find(UUID orderId, String sha256) {
        return db.sql("SELECT media_type, width, height, content FROM photo WHERE order_id = ? AND sha256 = ?")
                .params(orderId, sha256)
                .query((row, n) -> new Picture(
                        Format.of(row.getString("media_type")),
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getBytes("content")))
                .optional();
    }

    /** At most {@value KeepingPhoto#MAX_PER_ORDER}. */
    public Set<String> namesOf(UUID orderId) {
        return db.sql("SELECT sha256 FROM photo WHERE order_id = ?")
                .param(orderId)
                .query(String.class)
                .set();
    }

    void add(PurchaseOrder order, Picture picture, Person by, Instant at) {
        db.sql("""
                        INSERT INTO photo (order_id, sha256, region, media_type, width, height, content,
                            uploaded_by_nip, uploaded_by_subject, uploaded_by_name, uploaded_by_role, uploaded_at)
                        VALUES (:order, :sha256, :region, :mediaType, :width, :height, :content,
                            :nip, :subject, :name, :role, :at)""")
                .param("order", order.id())
                .param("sha256", picture.sha256())
                .param("region", order.region())
                .param("mediaType", picture.format().mediaType())
                .param("width", picture.width())
                .param("height", picture.height())
                .param("content", picture.content())
                .param("nip", by.nip())
                .param("subject", by.subject())
                .param("name", by.name())
                .param("role", by.role())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }
}
