package id.rewang.portal.ordering;

import id.rewang.portal.api.Catalog;
import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.api.Procurement.OrderWish;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.draft.Drafts;
import id.rewang.portal.ordering.OrderForm.Row;
import id.rewang.portal.security.Person;
import id.rewang.portal.web.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Makes a seller's share of the cart into an order, and mends a draft or refused order. */
@Controller
@PreAuthorize("hasRole('procurement_officer')")
class DraftingController {

    private final Cart cart;
    private final Catalog catalog;
    private final Procurement procurement;
    private final Drafts drafts;
    private final OrderForm fields;

    DraftingController(Cart cart, Catalog catalog, Procurement procurement, Drafts drafts, OrderForm fields) {
        this.cart = cart;
        this.catalog = catalog;
        this.procurement = procurement;
        this.drafts = drafts;
        this.fields = fields;
    }

    @GetMapping("/cart/{sellerId}/order")
    String write(@PathVariable UUID sellerId, Person person, Model model) {
        CartShare share = share(sellerId, person);
        Map<String, List<String>> draft = drafts.find(person, draftOf(share))
                .filter(typed -> !isOrder(typed.getOrDefault("orderId", List.of())))
                .orElse(Map.of());
        return show(share, OrderForm.startingWith(share, draft), person, model);
    }

    /** What was kept after its order had been made would make no new one. */
    private boolean isOrder(List<String> orderId) {
        if (orderId.isEmpty()) {
            return false;
        }
        try {
            procurement.order(UUID.fromString(orderId.getFirst()));
            return true;
        } catch (ServiceRefused refusal) {
            if (refusal.is("not-found")) {
                return false;
            }
            throw refusal;
        } catch (IllegalArgumentException noId) {
            return true;
        }
    }

    /** The order's id comes from the form: sent twice, it is the same order. */
    @PostMapping("/cart/{sellerId}/order")
    String draft(@PathVariable UUID sellerId, Form form, Person person, Model model) {
        UUID id = form.id("orderId");
        OrderWish wish = OrderForm.read(form, person, sellerId, null);
        if (id != null && wish != null) {
            try {
                procurement.draft(id, wish);
                return done(id, sellerId, wish, person);
            } catch (ServiceRefused refusal) {
                if (refusal.is("if-match-required")) {
                    return done(id, sellerId, wish, person);
                }
                form.refused(mendable(refusal));
            }
        }
        return show(share(sellerId, person), form, person, model);
    }

    @GetMapping("/orders/{id}/revision")
    String mend(@PathVariable UUID id, Person person, Model model) {
        Order order = procurement.order(id);
        Form form = drafts.find(person, "order-" + id).map(Form::with).orElseGet(() -> OrderForm.startingWith(order));
        return show(order, form, person, model);
    }

    @PostMapping("/orders/{id}/revision")
    String revise(@PathVariable UUID id, Form form, Person person, Model model) {
        Order order = procurement.order(id);
        OrderWish wish = OrderForm.read(form, person, order.sellerId(), order.externalOrderNumber());
        if (wish != null) {
            try {
                procurement.revise(id, form.version(), wish);
                drafts.forget(person, "order-" + id);
                return "redirect:/orders/" + id;
            } catch (ServiceRefused refusal) {
                form.refused(mendable(refusal));
            }
        }
        return show(order, form, person, model);
    }

    private String done(UUID order, UUID sellerId, OrderWish wish, Person person) {
        cart.remove(person, wish.lines().stream().map(line -> line.productId()).toList());
        drafts.forget(person, "order-" + sellerId);
        return "redirect:/orders/" + order;
    }

    private CartShare share(UUID sellerId, Person person) {
        return CartShare.of(cart.of(person), catalog).stream()
                .filter(share -> share.sellerId().equals(sellerId))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(CartShare share, Form form, Person person, Model model) {
        List<Row> rows = new ArrayList<>();
        for (CartShare.Item item : share.items()) {
            rows.add(new Row(
                    rows.size(),
                    item.product().id(),
                    item.product().name(),
                    item.product().unit(),
                    item.product().unitPrice()));
        }
        model.addAttribute("sellerName", share.sellerName());
        model.addAttribute("action", "/cart/" + share.sellerId() + "/order");
        model.addAttribute("draft", draftOf(share));
        return show(rows, form, person, model);
    }

    private String show(Order order, Form form, Person person, Model model) {
        List<Row> rows = order.lines().stream()
                .map(line ->
                        new Row(line.lineNo() - 1, line.productId(), line.productName(), line.unit(), line.unitPrice()))
                .toList();
        model.addAttribute("sellerName", order.sellerName());
        model.addAttribute("order", order);
        model.addAttribute("action", "/orders/" + order.id() + "/revision");
        model.addAttribute("draft", "order-" + order.id());
        return show(rows, form, person, model);
    }

    private String show(List<Row> rows, Form form, Person person, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("rows", rows);
        fields.offerChoices(person, model);
        return "ordering/drafting";
    }

    private static String draftOf(CartShare share) {
        return "order-" + share.sellerId();
    }

    private static ServiceRefused mendable(ServiceRefused refusal) {
        if (refusal.isMendable()) {
            return refusal;
        }
        throw refusal;
    }
}
