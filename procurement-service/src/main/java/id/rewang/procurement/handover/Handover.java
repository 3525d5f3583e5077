package id.rewang.procurement.handover;

import id.rewang.kit.money.Money;
import id.rewang.procurement.order.OrderEvent.Fine;
import id.rewang.procurement.order.OrderEvent.HandedOverLine;
import id.rewang.procurement.order.OrderEvent.HandoverSigned;
import id.rewang.procurement.order.Person;
import id.rewang.procurement.order.PurchaseOrder;
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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A handover (BAST) of what was accepted of an order: drawn up by the department, then signed by both sides. */
@Entity
@Table(name = "handover")
public class Handover {

    @Id
    private UUID id;

    private String region;
    private UUID orderId;
    private int no;
    private String number;

    @Column(name = "amount_minor")
    private Money amount;

    @Column(name = "fine_minor")
    private Money fineAmount;

    private int daysLate;
    private @Nullable String fineRuleId;
    private @Nullable Integer fineRuleVersion;
    private @Nullable String fineLegalBasis;
    private Instant drawnUpAt;

    @Embedded
    @AttributeOverride(name = "nip", column = @Column(name = "signed_by_nip"))
    @AttributeOverride(name = "subject", column = @Column(name = "signed_by_subject"))
    @AttributeOverride(name = "name", column = @Column(name = "signed_by_name"))
    @AttributeOverride(name = "role", column = @Column(name = "signed_by_role"))
    private @Nullable Person signedBy;

    @Embedded
    @AttributeOverride(name = "nip", column = @Column(name = "seller_nip"))
    @AttributeOverride(name = "subject", column = @Column(name = "seller_subject"))
    @AttributeOverride(name = "name", column = @Column(name = "seller_name"))
    @AttributeOverride(name = "role", column = @Column(name = "seller_role"))
    private @Nullable Person sellerSignedBy;

    private @Nullable Instant signedAt;

    @ElementCollection
    @CollectionTable(name = "handover_line", joinColumns = @JoinColumn(name = "handover_id"))
    @OrderBy("lineNo")
    private List<HandoverLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Handover() {}

    Handover(
            UUID id,
            PurchaseOrder order,
            int no,
            String number,
            List<HandoverLine> lines,
            @Nullable Fine fine,
            Instant at) {
        this.id = id;
        this.region = order.region();
        this.orderId = order.id();
        this.no = no;
        this.number = number;
        this.lines.addAll(lines);
        this.amount = lines.stream().map(HandoverLine::amount).reduce(Money.ZERO, Money::plus);
        this.fineAmount = fine == null ? Money.ZERO : fine.amount();
        this.daysLate = fine == null ? 0 : fine.daysLate();
        this.fineRuleId = fine == null ? null : fine.ruleId();
        this.fineRuleVersion = fine == null ? null : fine.ruleVersion();
        this.fineLegalBasis = fine == null ? null : fine.legalBasis();
        this.drawnUpAt = at;
    }

    /** @return whether this is a new signature; a side signs once */
    boolean signForDepartment(Person person, Instant at) {
        if (signedBy != null) {
            return false;
        }
        signedBy = person;
        signedAt = sellerSignedBy == null ? null : at;
        return true;
    }

    /** @return whether this is a new signature; a side signs once */
    boolean signForSeller(Person person, Instant at) {
        if (sellerSignedBy != null) {
            return false;
        }
        sellerSignedBy = person;
        signedAt = signedBy == null ? null : at;
        return true;
    }

    public boolean isSigned() {
        return signedAt != null;
    }

    /**
     * @param checkedBy NIP of everybody who checked the goods
     */
    HandoverSigned signed(PurchaseOrder order, List<String> checkedBy) {
        return new HandoverSigned(
                order.id(),
                order.round(),
                region,
                order.departmentId(),
                order.sellerId(),
                id,
                number,
                lines.stream()
                        .map(l ->
                                new HandedOverLine(l.lineNo(), l.productId(), l.quantity(), l.unitPrice(), l.amount()))
                        .toList(),
                amount,
                fine(),
                payable(),
                checkedBy,
                Objects.requireNonNull(signedBy),
                Objects.requireNonNull(sellerSignedBy),
                Objects.requireNonNull(signedAt));
    }

    public @Nullable Fine fine() {
        if (fineRuleId == null || fineRuleVersion == null || fineLegalBasis == null) {
            return null;
        }
        return new Fine(fineAmount, daysLate, fineRuleId, fineRuleVersion, fineLegalBasis);
    }

    public Money payable() {
        return amount.minus(fineAmount);
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

    public String number() {
        return number;
    }

    public Money amount() {
        return amount;
    }

    public Instant drawnUpAt() {
        return drawnUpAt;
    }

    public @Nullable Person signedBy() {
        return signedBy;
    }

    public @Nullable Person sellerSignedBy() {
        return sellerSignedBy;
    }

    public @Nullable Instant signedAt() {
        return signedAt;
    }

    public List<HandoverLine> lines() {
        return List.copyOf(lines);
    }
}
