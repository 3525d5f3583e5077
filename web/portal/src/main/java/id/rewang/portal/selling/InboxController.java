package id.rewang.portal.selling;

import id.rewang.portal.api.BusinessTime;
import id.rewang.portal.api.Pages;
import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.api.Procurement.OrderState;
import id.rewang.portal.home.Worklist;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The orders that were issued to the seller and wait for an answer. */
@Controller
class InboxController {

    private static final int SHOWN = 50;

    private final Procurement procurement;
    private final Buyers buyers;
    private final BusinessTime time;

    InboxController(Procurement procurement, Buyers buyers, BusinessTime time) {
        this.procurement = procurement;
        this.buyers = buyers;
        this.time = time;
    }

    /** The most pressing first; only the list when it is asked for anew because something has happened. */
    @GetMapping("/inbox")
    @PreAuthorize("hasRole('seller')")
    String inbox(@RequestHeader(name = "HX-Target", required = false) @Nullable String target, Model model) {
        List<Order> waiting = Pages.first(
                Worklist.LOOKED_THROUGH, cursor -> procurement.orders(OrderState.ISSUED, null, Pages.SIZE, cursor));
        List<Order> orders = waiting.stream()
                .sorted(Comparator.comparing(Order::acceptBy, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(SHOWN)
                .toList();
        model.addAttribute("waiting", waiting.size());
        model.addAttribute("orders", orders);
        model.addAttribute("buyers", buyers.of(orders));
        model.addAttribute("now", time.instant());
        return "inbox".equals(target) ? "selling/inbox :: news" : "selling/inbox";
    }
}
