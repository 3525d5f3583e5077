package id.rewang.portal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Sellers, products and stock: the catalog service. */
public interface Catalog {

    String KEY = "Idempotency-Key";
    String MATCH = "If-Match";

    @GetExchange("/v1/products")
    Page<FoundProduct> findProducts(
            @RequestParam(name = "q", required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable UUID sellerId,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/v1/products/{id}")
    Product product(@PathVariable UUID id);

    @GetExchange("/v1/products/{id}/stock")
    Stock stock(@PathVariable UUID id);

    @GetExchange("/v1/sellers/{id}")
    Seller seller(@PathVariable UUID id);

    @GetExchange("/v1/sellers/{id}/products")
    Page<OfferedProduct> productsOf(
            @PathVariable UUID id, @RequestParam int limit, @RequestParam(required = false) @Nullable String cursor);

    /** Offers a new product under a new id; refused when there is one of that id. */
    @PutExchange("/v1/products/{id}")
    Product offer(@PathVariable UUID id, @RequestBody Offer offer);

    @PutExchange("/v1/products/{id}")
    Product offerDifferently(@PathVariable UUID id, @RequestHeader(MATCH) Version version, @RequestBody Offer offer);

    @PostExchange("/v1/products/{id}/withdrawal")
    Product withdraw(@PathVariable UUID id, @RequestHeader(KEY) String key, @RequestHeader(MATCH) Version version);

    @PutExchange("/v1/products/{id}/stock")
    Stock setStock(@PathVariable UUID id, @RequestHeader(MATCH) Version version, @RequestBody Count count);

    /** Registers a business under its seller's id; refused when it is registered. */
    @PutExchange("/v1/sellers/{id}")
    Seller register(@PathVariable UUID id, @RequestBody Profile profile);

    @PutExchange("/v1/sellers/{id}")
    Seller changeProfile(@PathVariable UUID id, @RequestHeader(MATCH) Version version, @RequestBody Profile profile);

    @PostExchange("/v1/sellers/{id}/status")
    Seller changeStatus(
            @PathVariable UUID id,
            @RequestHeader(KEY) String key,
            @RequestHeader(MATCH) Version version,
            @RequestBody StatusChange change);

    @GetExchange("/v1/sellers/{id}/payee-account")
    PayeeAccount payeeAccount(@PathVariable UUID id);

    /** The first account; refused when there is one. */
    @PutExchange("/v1/sellers/{id}/payee-account")
    PayeeAccount enterAccount(@PathVariable UUID id, @RequestBody BankAccount account);

    @PutExchange("/v1/sellers/{id}/payee-account")
    PayeeAccount changeAccount(
            @PathVariable UUID id, @RequestHeader(MATCH) Version version, @RequestBody BankAccount account);

    record FoundProduct(
            UUID id,
            UUID sellerId,
            String sellerName,
            String name,
            String category,
            String unit,
            Money unitPrice,
            String taxClass,
            int leadTimeDays,
            long available) {}

    record Product(
            UUID id,
            long version,
            UUID sellerId,
            String region,
            String name,
            String description,
            String category,
            String kbli,
            String unit,
            Money unitPrice,
            String taxClass,
            int leadTimeDays,
            String status) {

        public boolean isOrderable() {
            return status.equals("PUBLISHED");
        }
    }

    record Stock(UUID productId, long onHand, long reserved, long available, long version) {}

    /** Personal data is masked by the service for those who may not read it. */
    record Seller(
            UUID id,
            long version,
            String region,
            String name,
            String legalForm,
            String sizeClass,
            @Nullable String nik,
            @Nullable String npwp,
            String nib,
            List<String> kbli,
            String villageCode,
            String address,
            @Nullable String phone,
            boolean vatRegistered,
            @Nullable TaxCertificate finalIncomeTax,
            String status,
            @Nullable String statusReason) {}

    record TaxCertificate(String certificateNumber, LocalDate validTo) {}

    /** A product as its seller sees it in a list. */
    record OfferedProduct(
            UUID id,
            long version,
            String name,
            String category,
            String unit,
            Money unitPrice,
            String status,
            long onHand,
            long reserved,
            long available) {}

    record Offer(
            UUID sellerId,
            String name,
            String description,
            String category,
            String kbli,
            String unit,
            Money unitPrice,
            TaxClass taxClass,
            int leadTimeDays) {}

    enum TaxClass {
        PPN,
        PPN_EXEMPT,
        PBJT,
        SERVICE
    }

    record Count(int onHand) {}

    record Profile(
            String region,
            String name,
            LegalForm legalForm,
            SizeClass sizeClass,
            @Nullable String nik,
            @Nullable String npwp,
            String nib,
            List<String> kbli,
            String villageCode,
            String address,
            @Nullable String phone,
            boolean vatRegistered,
            @Nullable TaxCertificate finalIncomeTax) {}

    enum LegalForm {
        INDIVIDUAL,
        COOPERATIVE,
        CV,
        PT,
        OTHER
    }

    enum SizeClass {
        MICRO,
        SMALL,
        MEDIUM
    }

    record StatusChange(String status, String reason) {}

    record PayeeAccount(
            UUID sellerId,
            long version,
            String bankCode,
            @Nullable String number,
            String name,
            boolean verified,
            Instant enteredAt,
            @Nullable Instant verifiedAt) {}

    record BankAccount(String bankCode, String number, String name) {}
}
