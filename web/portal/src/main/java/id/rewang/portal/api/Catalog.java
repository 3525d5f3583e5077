package id.rewang.portal.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.annotation.ClientRegistrationId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** Sellers, products and stock: the catalog service. */
@ClientRegistrationId("catalog")
public interface Catalog {

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
}
