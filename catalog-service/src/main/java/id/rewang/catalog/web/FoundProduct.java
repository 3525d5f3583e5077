package id.rewang.catalog.web;

import id.rewang.catalog.product.FindingProducts;
import id.rewang.catalog.product.TaxClass;
import id.rewang.kit.money.Money;
import java.util.UUID;

/** A product as lists show it. */
record FoundProduct(
        UUID id,
        UUID sellerId,
        String sellerName,
        String name,
        String category,
        String unit,
        Money unitPrice,
        TaxClass taxClass,
        int leadTimeDays,
        long available) {

    static FoundProduct of(FindingProducts.Found found) {
        return new FoundProduct(
                found.id(),
                found.sellerId(),
                found.sellerName(),
                found.name(),
                found.category(),
                found.unit(),
                found.unitPrice(),
                found.taxClass(),
                found.leadTimeDays(),
                found.available());
    }
}
