package id.rewang.portal.ordering;

import id.rewang.portal.api.Catalog;
import id.rewang.portal.api.Catalog.FoundProduct;
import id.rewang.portal.api.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking for products, one product, and several side by side. */
@Controller
class ProductController {

    private static final int A_PAGE = 24;
    private static final int LONGEST_WORDS = 100;
    private static final int SIDE_BY_SIDE = 4;

    private final Catalog catalog;

    ProductController(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Typing refreshes the results only; the address keeps what was looked for. */
    @GetMapping("/products")
    @PreAuthorize("isAuthenticated()")
    String find(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(required = false) @Nullable UUID sellerId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String target,
            Model model) {
        String wanted =
                words.strip().substring(0, Math.min(LONGEST_WORDS, words.strip().length()));
        Page<FoundProduct> found = catalog.findProducts(
                wanted.isEmpty() ? null : wanted, category.isEmpty() ? null : category, sellerId, A_PAGE, cursor);
        model.addAttribute("words", wanted);
        model.addAttribute("category", category);
        model.addAttribute("sellerId", sellerId);
        model.addAttribute("found", found);
        return "results".equals(target) ? "ordering/products :: results" : "ordering/products";
    }

    @GetMapping("/products/{id}")
    @PreAuthorize("isAuthenticated()")
    String product(@PathVariable UUID id, Model model) {
        model.addAttribute("offer", offer(id));
        return "ordering/product";
    }

    @GetMapping("/products/compare")
    @PreAuthorize("isAuthenticated()")
    String compare(@RequestParam(name = "id", defaultValue = "") List<UUID> ids, Model model) {
        List<ProductOffer> offers =
                ids.stream().distinct().limit(SIDE_BY_SIDE).map(this::offer).toList();
        model.addAttribute("offers", offers);
        model.addAttribute("cheapest", ProductOffer.cheapest(offers));
        return "ordering/compare";
    }

    private ProductOffer offer(UUID id) {
        Catalog.Product product = catalog.product(id);
        return new ProductOffer(product, catalog.seller(product.sellerId()), catalog.stock(id));
    }
}
