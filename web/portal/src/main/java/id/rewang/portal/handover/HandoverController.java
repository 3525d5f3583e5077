package id.rewang.portal.handover;

import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.Handover;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.security.Person;
import id.rewang.portal.security.Roles;
import id.rewang.portal.timeline.OrderPage;
import id.rewang.portal.web.Form;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Shows a BAST; the commitment officer draws it up and signs it. */
@Controller
class HandoverController {

    private static final String OFFICERS = "hasAnyRole('commitment_officer', 'budget_authority')";

    private final Procurement procurement;
    private final ReadingDeed reading;
    private final OrderPage page;

    HandoverController(Procurement procurement, ReadingDeed reading, OrderPage page) {
        this.procurement = procurement;
        this.reading = reading;
        this.page = page;
    }

    @PostMapping("/orders/{id}/handovers")
    @PreAuthorize(OFFICERS)
    String drawUp(@PathVariable UUID id, Form form, Person person, Model model) {
        try {
            Handover handover = procurement.drawUpHandover(id, form.key(), form.version());
            return "redirect:" + deed(id, handover.handoverId());
        } catch (ServiceRefused refusal) {
            return page.show(id, person, DrawingUpPanel.NAME, form.refused(refusal), model);
        }
    }

    @GetMapping("/orders/{id}/handovers/{handoverId}")
    @PreAuthorize(Roles.ORDER_READERS)
    String show(@PathVariable UUID id, @PathVariable UUID handoverId, Person person, Model model) {
        return show(id, handoverId, Form.blank(), person, model);
    }

    @PostMapping("/orders/{id}/handovers/{handoverId}/signature")
    @PreAuthorize(OFFICERS)
    String sign(@PathVariable UUID id, @PathVariable UUID handoverId, Form form, Person person, Model model) {
        try {
            procurement.signHandover(id, handoverId, form.key(), form.version());
            return "redirect:" + deed(id, handoverId);
        } catch (ServiceRefused refusal) {
            return show(id, handoverId, form.refused(refusal), person, model);
        }
    }

    private String show(UUID id, UUID handoverId, Form form, Person person, Model model) {
        Deed deed = reading.read(id, handoverId);
        model.addAttribute("deed", deed);
        model.addAttribute("form", form);
        model.addAttribute(
                "toSign",
                person.isAny(DrawingUpPanel.OFFICERS) && deed.handover().signedBy() == null);
        return "handover/deed";
    }

    private static String deed(UUID order, UUID handover) {
        return "/orders/" + order + "/handovers/" + handover;
    }
}
