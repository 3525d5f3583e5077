package id.rewang.procurement.order;

import java.util.UUID;

/** Our copy of a product of the catalogue. */
public record KnownProduct(UUID sellerId, String region, Product product, String status) {

    public UUID id() {
        return product.id();
    }

    public boolean isPublished() {
        return status.equals("PUBLISHED");
    }
}
