package id.rewang.catalog.product;

import id.rewang.kit.money.Money;
import java.util.UUID;

/** {@code catalog.ProductState.v1}: a product as it can be ordered. */
record ProductState(
        UUID productId,
        UUID sellerId,
        String region,
        String name,
        String category,
        String kbli,
        String unit,
        Money unitPrice,
        TaxClass taxClass,
        int leadTimeDays,
        ProductStatus status) {

    static final String TOPIC = "catalog.product.state";
    static final String TYPE = "catalog.ProductState.v1";

    static ProductState of(Product product) {
        return new ProductState(
                product.id(),
                product.sellerId(),
                product.region(),
                product.name(),
                product.category(),
                product.kbli(),
                product.unit(),
                product.unitPrice(),
                product.taxClass(),
                product.leadTimeDays(),
                product.status());
    }
}
