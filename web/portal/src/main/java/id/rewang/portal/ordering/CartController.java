package id.rewang.portal.ordering;

import id.rewang.portal.api.Catalog;
import id.rewang.portal.security.Person;
import id.rewang.portal.web.Form;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@PreAuthorize("hasRole('procurement_officer')")
class CartController {

    private static final int MOST_OF_ONE = 1_000_000;

    private final Cart cart;
    private final Catalog catalog;

    CartController(Cart cart, Catalog catalog) {
        this.cart = cart;
        this.catalog = catalog;
    }

    @GetMapping("/cart")
    String show(Person person, Model model) {
        return show(person, Form.blank(), model);
    }

    /** Sets how much of a product is wanted; once or twice makes no difference. */
    @PostMapping("/cart")
    String put(Form form, Person person, Model model) {
        UUID product = form.id("productId");
        Integer quantity = form.number("quantity");
        if (quantity != null && (quantity < 1 || quantity > MOST_OF_ONE)) {
            form.fault("quantity-out-of-range");
        }
        if (form.isFine() && product != null && quantity != null && !cart.put(person, product, quantity)) {
            form.fault("cart-full");
        }
        return form.isFine() ? "redirect:/cart" : show(person, form, model);
    }

    @PostMapping("/cart/{product}/removal")
    String remove(@PathVariable UUID product, Person person) {
        cart.remove(person, List.of(product));
        return "redirect:/cart";
    }

    private String show(Person person, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("shares", CartShare.of(cart.of(person), catalog));
        return "ordering/cart";
    }
}
