package id.rewang.procurement.delivery;

import id.rewang.procurement.order.Person;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One check of goods of a shipment. */
@Entity
@Table(name = "goods_receipt")
public class GoodsReceipt {

    @Id
    private UUID id;

    private String region;
    private UUID orderId;
    private UUID shipmentId;

    @Embedded
    @AttributeOverride(name = "nip", column = @Column(name = "checked_by_nip"))
    @AttributeOverride(name = "subject", column = @Column(name = "checked_by_subject"))
    @AttributeOverride(name = "name", column = @Column(name = "checked_by_name"))
    @AttributeOverride(name = "role", column = @Column(name = "checked_by_role"))
    private Person checkedBy;

    private Instant receivedAt;

    @ElementCollection
    @CollectionTable(name = "goods_receipt_line", joinColumns = @JoinColumn(name = "receipt_id"))
    @OrderBy("lineNo")
    private List<ReceiptLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected GoodsReceipt() {}

    GoodsReceipt(UUID id, String region, Shipment shipment, List<ReceiptLine> found, Person by, Instant at) {
        this.id = id;
        this.region = region;
        this.orderId = shipment.orderId();
        this.shipmentId = shipment.id();
        this.checkedBy = by;
        this.receivedAt = at;
        this.lines.addAll(found);
    }

    /** What was accepted here and stands in no handover yet. */
    public List<ReceiptLine> toHandOver() {
        return lines.stream().filter(ReceiptLine::waitsForHandover).toList();
    }

    /** Puts everything that waits into this handover. */
    public void handOver(UUID handoverId) {
        lines.replaceAll(line -> line.waitsForHandover() ? line.handedOver(handoverId) : line);
    }

    public boolean isIn(UUID handoverId) {
        return lines.stream().anyMatch(line -> handoverId.equals(line.handoverId()));
    }

    public UUID id() {
        return id;
    }

    public UUID shipmentId() {
        return shipmentId;
    }

    public Person checkedBy() {
        return checkedBy;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public List<ReceiptLine> lines() {
        return List.copyOf(lines);
    }
}
