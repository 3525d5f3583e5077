package id.rewang.portal.selling;

import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.Reason;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.draft.Drafts;
import id.rewang.portal.security.Person;
import id.rewang.portal.timeline.OrderPage;
import id.rewang.portal.web.Form;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The seller's answer to an issued order. */
@Controller
@PreAuthorize("hasRole('seller')")
class AnswerController {

    private final Procurement procurement;
    private final OrderPage page;
    private final Buyers buyers;
    private final Drafts drafts;

    AnswerController(Procurement procurement, OrderPage page, Buyers buyers, Drafts drafts) {
        this.procurement = procurement;
        this.page = page;
        this.buyers = buyers;
        this.drafts = drafts;
    }

    @PostMapping("/orders/{id}/acceptance")
    String accept(@PathVariable UUID id, Form form, Person person, Model model) {
        try {
            procurement.accept(id, form.key(), form.version());
            return "redirect:/orders/" + id;
        } catch (ServiceRefused refusal) {
            form.refused(refusal);
            return page.show(id, person, AnswerPanel.NAME, form, model);
        }
    }

    @GetMapping("/orders/{id}/decline")
    String considerDeclining(@PathVariable UUID id, Person person, Model model) {
        return show(id, drafts.find(person, draft(id)).map(Form::with).orElseGet(Form::blank), model);
    }

    @PostMapping("/orders/{id}/decline")
    String decline(@PathVariable UUID id, Form form, Person person, Model model) {
        String reason = form.required("reason");
        if (form.isFine()) {
            try {
                procurement.decline(id, form.key(), form.version(), new Reason(reason));
                drafts.forget(person, draft(id));
                return "redirect:/orders/" + id;
            } catch (ServiceRefused refusal) {
                form.refused(refusal);
            }
        }
        return show(id, form, model);
    }

    private String show(UUID id, Form form, Model model) {
        var order = procurement.order(id);
        model.addAttribute("form", form);
        model.addAttribute("order", order);
        model.addAttribute("buyer", buyers.of(order));
        model.addAttribute("draft", draft(id));
        return "selling/decline";
    }

    private static String draft(UUID order) {
        return "decline-" + order;
    }
}
