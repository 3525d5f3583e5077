package id.rewang.portal.ordering;

import id.rewang.portal.draft.Drafts;
import id.rewang.portal.security.Person;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What somebody means to order: how much of which product. Kept as a draft is. */
@Component
class Cart {

    /** As many as there are lines in an order, so that one seller's share always fits. */
    static final int MOST_PRODUCTS = 100;

    private static final String FORM = "cart";

    private final Drafts drafts;

    Cart(Drafts drafts) {
        this.drafts = drafts;
    }

    Map<UUID, Integer> of(Person person) {
        Map<UUID, Integer> products = new LinkedHashMap<>();
        drafts.find(person, FORM)
                .orElse(Map.of())
                .forEach((product, quantity) ->
                        products.put(UUID.fromString(product), Integer.parseInt(quantity.getFirst())));
        return products;
    }

    /** @return whether there was room for it */
    boolean put(Person person, UUID product, int quantity) {
        Map<UUID, Integer> products = of(person);
        products.put(product, quantity);
        if (products.size() > MOST_PRODUCTS) {
            return false;
        }
        keep(person, products);
        return true;
    }

    void remove(Person person, Collection<UUID> gone) {
        Map<UUID, Integer> products = of(person);
        products.keySet().removeAll(gone);
        keep(person, products);
    }

    private void keep(Person person, Map<UUID, Integer> products) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        products.forEach((product, quantity) -> fields.put(product.toString(), List.of(quantity.toString())));
        drafts.keep(person, FORM, fields);
    }
}
