package id.rewang.procurement.delivery;

import id.rewang.procurement.order.CheckedQuantity;
import id.rewang.procurement.order.LineFault;
import id.rewang.procurement.order.Person;
import id.rewang.procurement.order.PurchaseOrder;
import id.rewang.procurement.order.SentQuantity;
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
import org.jspecify.annotations.Nullable;

/** Goods of one order that were sent together. */
@Entity
@Table(name = "shipment")
public class Shipment {

    @Id
    private UUID id;

    private String region;
    private UUID orderId;
    private int no;
    private @Nullable String note;

    @Embedded
    @AttributeOverride(name = "nip", column = @Column(name = "sent_by_nip"))
    @AttributeOverride(name = "subject", column = @Column(name = "sent_by_subject"))
    @AttributeOverride(name = "name", column = @Column(name = "sent_by_name"))
    @AttributeOverride(name = "role", column = @Column(name = "sent_by_role"))
    private Person sentBy;

    private Instant dispatchedAt;

    @ElementCollection
    @CollectionTable(name = "shipment_line", joinColumns = @JoinColumn(name = "shipment_id"))
    @OrderBy("lineNo")
    private List<ShipmentLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Shipment() {}

    Shipment(
            UUID id,
            PurchaseOrder order,
            int no,
            @Nullable String note,
            List<SentQuantity> quantities,
            Person by,
            Instant at) {
        this.id = id;
        this.region = order.region();
        this.orderId = order.id();
        this.no = no;
        this.note = note;
        this.sentBy = by;
        this.dispatchedAt = at;
        quantities.forEach(q -> lines.add(new ShipmentLine(q.lineNo(), q.quantity(), 0, 0)));
    }

    /**
     * Counts what the receiver found.
     *
     * @throws LineFault when the shipment does not bring such a line, or not so much that is still unchecked
     */
    void check(List<CheckedQuantity> checks) {
        for (int i = 0; i < checks.size(); i++) {
            CheckedQuantity check = checks.get(i);
            int at = positionOf(check.lineNo());
            if (at < 0) {
                throw new LineFault(
                        i, "lineNo", "not-in-shipment", "the shipment does not bring line " + check.lineNo());
            }
            ShipmentLine line = lines.get(at);
            if ((long) check.accepted() + check.rejected() > line.unchecked()) {
                throw new LineFault(
                        i, "accepted", "more-than-sent", "only " + line.unchecked() + " of this line are unchecked");
            }
            lines.set(at, line.checked(check.accepted(), check.rejected()));
        }
    }

    private int positionOf(int lineNo) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).lineNo() == lineNo) {
                return i;
            }
        }
        return -1;
    }

    public UUID id() {
        return id;
    }

    public UUID orderId() {
        return orderId;
    }

    public int no() {
        return no;
    }

    public @Nullable String note() {
        return note;
    }

    public Person sentBy() {
        return sentBy;
    }

    public Instant dispatchedAt() {
        return dispatchedAt;
    }

    public List<ShipmentLine> lines() {
        return List.copyOf(lines);
    }
}
