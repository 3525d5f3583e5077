package id.rewang.portal.selling;

import id.rewang.portal.api.Page;
import id.rewang.portal.api.Payments;
import id.rewang.portal.api.Payments.Payment;
import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.Order;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a seller was paid or waits for: how much, what was kept back by which rule, and where the money is. */
@Controller
@PreAuthorize("hasRole('seller')")
class MyPaymentsController {

    private static final int A_PAGE = 15;

    private final Payments payments;
    private final Procurement procurement;
    private final Buyers buyers;

    MyPaymentsController(Payments payments, Procurement procurement, Buyers buyers) {
        this.payments = payments;
        this.procurement = procurement;
        this.buyers = buyers;
    }

    /** The newest first. */
    @GetMapping("/my-payments")
    String list(@RequestParam(required = false) @Nullable String cursor, Model model) {
        Page<Payment> page = payments.payments(null, null, A_PAGE, cursor);
        Map<UUID, Order> orders = new HashMap<>();
        page.items().forEach(payment -> orders.computeIfAbsent(payment.orderId(), procurement::order));
        model.addAttribute("payments", page);
        model.addAttribute("orders", orders);
        model.addAttribute("buyers", buyers.of(orders.values()));
        return "selling/my-payments";
    }

    @GetMapping("/my-payments/{id}")
    String explain(@PathVariable UUID id, Model model) {
        Payment payment = payments.payment(id);
        Order order = procurement.order(payment.orderId());
        model.addAttribute("payment", payment);
        model.addAttribute("explanation", payments.explanation(id));
        model.addAttribute("order", order);
        model.addAttribute("buyer", buyers.of(order));
        return "selling/my-payment";
    }
}
