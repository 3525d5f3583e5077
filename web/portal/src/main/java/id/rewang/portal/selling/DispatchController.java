package id.rewang.portal.selling;

import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.Dispatch;
import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.draft.Drafts;
import id.rewang.portal.security.Person;
import id.rewang.portal.web.Form;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The seller says what goes on its way now; the rest of the order can follow in further shipments. */
@Controller
@PreAuthorize("hasRole('seller')")
class DispatchController {

    private final Procurement procurement;
    private final Buyers buyers;
    private final Drafts drafts;

    DispatchController(Procurement procurement, Buyers buyers, Drafts drafts) {
        this.procurement = procurement;
        this.buyers = buyers;
        this.drafts = drafts;
    }

    @GetMapping("/orders/{id}/shipment")
    String pack(@PathVariable UUID id, Person person, Model model) {
        Order order = procurement.order(id);
        Map<String, List<String>> typed = drafts.find(person, draft(id)).orElse(Map.of());
        return show(order, ShipmentForm.startingWith(order, typed), model);
    }

    @PostMapping("/orders/{id}/shipment")
    String dispatch(@PathVariable UUID id, Form form, Person person, Model model) {
        ShipmentForm shipment = ShipmentForm.read(form);
        if (form.isFine()) {
            try {
                procurement.dispatch(id, form.key(), form.version(), new Dispatch(shipment.lines(), form.text("note")));
                drafts.forget(person, draft(id));
                return "redirect:/orders/" + id;
            } catch (ServiceRefused refusal) {
                form.refused(shipment.asTyped(refusal));
            }
        }
        return show(procurement.order(id), form, model);
    }

    private String show(Order order, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("order", order);
        model.addAttribute("lines", ShipmentForm.openLines(order));
        model.addAttribute("buyer", buyers.of(order));
        model.addAttribute("draft", draft(order.id()));
        return "selling/shipment";
    }

    private static String draft(UUID order) {
        return "shipment-" + order;
    }
}
