package id.rewang.catalog.product;

import id.rewang.kit.money.Money;
import id.rewang.kit.web.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Something that a seller offers at a price. */
@Entity
@SuppressWarnings("NullAway.Init")
public class Product {

    @Id
    private UUID id;

    private UUID sellerId;
    private String region;
    private String name;
    private String description;
    private String category;
    private String kbli;
    private String unit;
    private long unitPriceMinor;
    private String currency;

    @Enumerated(EnumType.STRING)
    private TaxClass taxClass;

    private int leadTimeDays;

    @Enumerated(EnumType.STRING)
    private ProductStatus status;

    private Instant createdAt;

    @Version
    private long version;

    protected Product() {}

    private Product(UUID id, String region, Offer offer, Instant now) {
        this.id = id;
        this.region = region;
        this.sellerId = offer.sellerId();
        this.status = ProductStatus.PUBLISHED;
        this.createdAt = now;
        take(offer);
    }

    public static Product publish(UUID id, String region, Offer offer, Instant now) {
        return new Product(id, region, offer, now);
    }

    /**
     * Offers it as the seller says now. Orders that hold it keep their price.
     *
     * @throws ProblemException 409 when withdrawn; 422 when the seller is another
     */
    public void change(Offer offer) {
        if (status == ProductStatus.WITHDRAWN) {
            throw ProblemException.illegalState("product", status, "a change", List.of());
        }
        if (!sellerId.equals(offer.sellerId())) {
            throw ProblemException.refused("seller-is-fixed", "A product stays with its seller.");
        }
        take(offer);
        status = ProductStatus.PUBLISHED;
    }

    /** Takes it off the catalogue; done again, it changes nothing. */
    public void withdraw() {
        status = ProductStatus.WITHDRAWN;
    }

    private void take(Offer offer) {
        name = offer.name();
        description = offer.description();
        category = offer.category();
        kbli = offer.kbli();
        unit = offer.unit();
        unitPriceMinor = offer.unitPrice().minor();
        currency = offer.unitPrice().currencyCode();
        taxClass = offer.taxClass();
        leadTimeDays = offer.leadTimeDays();
    }

    public UUID id() {
        return id;
    }

    public UUID sellerId() {
        return sellerId;
    }

    public String region() {
        return region;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    public String category() {
        return category;
    }

    public String kbli() {
        return kbli;
    }

    public String unit() {
        return unit;
    }

    public Money unitPrice() {
        return new Money(unitPriceMinor, Currency.getInstance(currency));
    }

    public TaxClass taxClass() {
        return taxClass;
    }

    public int leadTimeDays() {
        return leadTimeDays;
    }

    public ProductStatus status() {
        return status;
    }

    public long version() {
        return version;
    }
}
