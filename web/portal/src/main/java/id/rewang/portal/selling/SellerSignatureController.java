package id.rewang.portal.selling;

import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.security.Person;
import id.rewang.portal.timeline.OrderPage;
import id.rewang.portal.web.Form;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class SellerSignatureController {

    private final Procurement procurement;
    private final OrderPage page;

    SellerSignatureController(Procurement procurement, OrderPage page) {
        this.procurement = procurement;
        this.page = page;
    }

    @PostMapping("/orders/{id}/handovers/{handoverId}/seller-signature")
    @PreAuthorize("hasRole('seller')")
    String sign(@PathVariable UUID id, @PathVariable UUID handoverId, Form form, Person person, Model model) {
        try {
            procurement.signHandover(id, handoverId, form.key(), form.version());
            return "redirect:/orders/" + id;
        } catch (ServiceRefused refusal) {
            form.refused(refusal);
            return page.show(id, person, SellerSignaturePanel.NAME, form, model);
        }
    }
}
