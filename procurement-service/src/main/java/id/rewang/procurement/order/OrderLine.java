package id.rewang.procurement.order;

import id.rewang.kit.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * One product of an order and what became of its quantity: reduced (struck or closed short), dispatched, accepted,
 * rejected (may be sent again), handed over.
 */
@Entity
@Table(name = "order_line")
@IdClass(OrderLine.Key.class)
public class OrderLine {

    /** The line's place. */
    public record Key(UUID orderId, int lineNo) {}

    @Id
    @Column(name = "order_id")
    private UUID orderId;

    @Id
    private int lineNo;

    private UUID productId;
    private String productName;
    private String unit;

    @Enumerated(EnumType.STRING)
    private TaxClass taxClass;

    @Column(name = "unit_price_minor")
    private Money unitPrice;

    private int quantity;
    private int reduced;
    private int dispatched;
    private int accepted;
    private int rejected;
    private int handedOver;

    @SuppressWarnings("NullAway.Init")
    protected OrderLine() {}

    OrderLine(UUID orderId, int lineNo, Product product, int quantity) {
        this.orderId = orderId;
        this.lineNo = lineNo;
        this.productId = product.id();
        this.productName = product.name();
        this.unit = product.unit();
        this.taxClass = product.taxClass();
        this.unitPrice = product.unitPrice();
        this.quantity = quantity;
    }

    void become(Product product, int newQuantity) {
        productId = product.id();
        productName = product.name();
        unit = product.unit();
        taxClass = product.taxClass();
        unitPrice = product.unitPrice();
        quantity = newQuantity;
    }

    /** What may still be dispatched: ordered, not reduced, not on its way, not accepted. */
    public int open() {
        return quantity - reduced - dispatched + rejected;
    }

    /** Dispatched and not yet checked. */
    public int inTransit() {
        return dispatched - accepted - rejected;
    }

    /** What the order still stands for. */
    public int remaining() {
        return quantity - reduced;
    }

    /** Reduces by what is open. */
    int reduceByOpen() {
        int by = open();
        reduced += by;
        return by;
    }

    void dispatch(int count) {
        dispatched += count;
    }

    void check(int acceptedCount, int rejectedCount) {
        accepted += acceptedCount;
        rejected += rejectedCount;
    }

    void handOver(int count) {
        handedOver += count;
    }

    public Money priceOf(int count) {
        return unitPrice.times(count);
    }

    public Money amount() {
        return priceOf(quantity);
    }

    public int lineNo() {
        return lineNo;
    }

    public UUID productId() {
        return productId;
    }

    public String productName() {
        return productName;
    }

    public String unit() {
        return unit;
    }

    public TaxClass taxClass() {
        return taxClass;
    }

    public Money unitPrice() {
        return unitPrice;
    }

    public int quantity() {
        return quantity;
    }

    public int reduced() {
        return reduced;
    }

    public int dispatched() {
        return dispatched;
    }

    public int accepted() {
        return accepted;
    }

    public int rejected() {
        return rejected;
    }

    public int handedOver() {
        return handedOver;
    }
}
