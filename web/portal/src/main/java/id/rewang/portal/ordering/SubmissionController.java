package id.rewang.portal.ordering;

import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.Reason;
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

/** Submits an order, or takes it back. */
@Controller
class SubmissionController {

    private final Procurement procurement;
    private final OrderPage page;

    SubmissionController(Procurement procurement, OrderPage page) {
        this.procurement = procurement;
        this.page = page;
    }

    @PostMapping("/orders/{id}/submission")
    @PreAuthorize("hasRole('procurement_officer')")
    String submit(@PathVariable UUID id, Form form, Person person, Model model) {
        try {
            procurement.submit(id, form.key(), form.version());
            return "redirect:/orders/" + id;
        } catch (ServiceRefused refusal) {
            form.refused(refusal);
            return page.show(id, person, SubmissionPanel.NAME, form, model);
        }
    }

    @PostMapping("/orders/{id}/cancellation")
    @PreAuthorize("hasAnyRole('procurement_officer', 'commitment_officer', 'budget_authority')")
    String cancel(@PathVariable UUID id, Form form, Person person, Model model) {
        String reason = form.required("reason");
        if (form.isFine()) {
            try {
                procurement.cancel(id, form.key(), form.version(), new Reason(reason));
                return "redirect:/orders/" + id;
            } catch (ServiceRefused refusal) {
                form.refused(refusal);
            }
        }
        return page.show(id, person, CancellationPanel.NAME, form, model);
    }
}
