package id.rewang.portal.ordering;

import id.rewang.portal.api.Catalog;
import id.rewang.portal.api.Catalog.Product;
import id.rewang.portal.api.Money;
import id.rewang.portal.api.ServiceRefused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** What of a cart goes to one seller, and thus becomes one order. */
public record CartShare(UUID sellerId, String sellerName, List<Item> items) {

    public record Item(Product product, int quantity) {

        public Money amount() {
            return product.unitPrice().times(quantity);
        }
    }

    public Money total() {
        return items.stream().map(Item::amount).reduce(Money.ZERO, Money::plus);
    }

    /** By seller, in the order in which they came into the cart; a product that is gone from the catalogue is left out. */
    static List<CartShare> of(Map<UUID, Integer> cart, Catalog catalog) {
        Map<UUID, List<Item>> bySeller = new LinkedHashMap<>();
        cart.forEach((id, quantity) -> {
            try {
                Product product = catalog.product(id);
                bySeller.computeIfAbsent(product.sellerId(), seller -> new ArrayList<>())
                        .add(new Item(product, quantity));
            } catch (ServiceRefused gone) {
                if (gone.status() != HttpStatus.NOT_FOUND.value()) {
                    throw gone;
                }
            }
        });
        List<CartShare> shares = new ArrayList<>();
        bySeller.forEach((seller, items) ->
                shares.add(new CartShare(seller, catalog.seller(seller).name(), List.copyOf(items))));
        return List.copyOf(shares);
    }
}
