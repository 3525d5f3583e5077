package id.rewang.portal.timeline;

import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.OrderState;
import id.rewang.portal.security.Person;
import id.rewang.portal.security.Roles;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The orders that somebody may see, and each of them. */
@Controller
class OrderController {

    private static final int A_PAGE = 30;

    private final Procurement procurement;
    private final OrderPage page;

    OrderController(Procurement procurement, OrderPage page) {
        this.procurement = procurement;
        this.page = page;
    }

    @GetMapping("/orders")
    @PreAuthorize(Roles.ORDER_READERS)
    String list(
            @RequestParam(required = false) @Nullable OrderState state,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("orders", procurement.orders(state, null, A_PAGE, cursor));
        model.addAttribute("states", OrderState.values());
        model.addAttribute("state", state);
        return "timeline/orders";
    }

    @GetMapping("/orders/{id}")
    @PreAuthorize(Roles.ORDER_READERS)
    String show(@PathVariable UUID id, Person person, Model model) {
        return page.show(id, person, model);
    }

    /** Timeline and holders anew, when something has happened; what is being typed elsewhere on the page stays. */
    @GetMapping("/orders/{id}/now")
    @PreAuthorize(Roles.ORDER_READERS)
    String now(@PathVariable UUID id, @RequestParam(defaultValue = "-1") long version, Model model) {
        return page.tellAgain(id, version, model);
    }
}
