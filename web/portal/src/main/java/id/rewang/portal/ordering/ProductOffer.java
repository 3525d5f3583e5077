package id.rewang.portal.ordering;

import id.rewang.portal.api.Catalog.Product;
import id.rewang.portal.api.Catalog.Seller;
import id.rewang.portal.api.Catalog.Stock;
import id.rewang.portal.api.Money;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product with who sells it and how much is free. */
public record ProductOffer(Product product, Seller seller, Stock stock) {

    /** The lowest unit price, if the units can be compared at all. */
    static @Nullable Money cheapest(List<ProductOffer> offers) {
        boolean comparable =
                offers.stream().map(o -> o.product().unit()).distinct().count() == 1;
        return comparable
                ? offers.stream()
                        .map(o -> o.product().unitPrice())
                        .min(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }
}
