package id.rewang.catalog.web;

import id.rewang.catalog.product.Product;
import id.rewang.catalog.product.ProductStatus;
import id.rewang.catalog.product.TaxClass;
import id.rewang.kit.money.Money;
import java.util.UUID;

/** A product with all its details. */
record ProductView(
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
        TaxClass taxClass,
        int leadTimeDays,
        ProductStatus status) {

    static ProductView of(Product product) {
        return new ProductView(
                product.id(),
                product.version(),
                product.sellerId(),
                product.region(),
                product.name(),
                product.description(),
                product.category(),
                product.kbli(),
                product.unit(),
                product.unitPrice(),
                product.taxClass(),
                product.leadTimeDays(),
                product.status());
    }
}
