package id.rewang.portal.approving;

import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.Approval;
import id.rewang.portal.api.Procurement.Reason;
import id.rewang.portal.api.Procurement.StruckLine;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.security.Person;
import id.rewang.portal.timeline.OrderPage;
import id.rewang.portal.web.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Decides one order, on its page. */
@Controller
@PreAuthorize("hasAnyRole('commitment_officer', 'budget_authority')")
class DecisionController {

    private final Procurement procurement;
    private final OrderPage page;

    DecisionController(Procurement procurement, OrderPage page) {
        this.procurement = procurement;
        this.page = page;
    }

    @PostMapping("/orders/{id}/approval")
    String approve(@PathVariable UUID id, Form form, Person person, Model model) {
        Approval approval = new Approval(struckLines(form));
        return decide(
                () -> procurement.approve(id, form.key(), form.version(), approval),
                id,
                DecisionPanel.APPROVAL,
                form,
                person,
                model);
    }

    @PostMapping("/orders/{id}/rejection")
    String reject(@PathVariable UUID id, Form form, Person person, Model model) {
        Reason reason = new Reason(form.required("reason"));
        return decide(
                () -> procurement.reject(id, form.key(), form.version(), reason),
                id,
                DecisionPanel.REJECTION,
                form,
                person,
                model);
    }

    @PostMapping("/orders/{id}/short-closure")
    String closeShort(@PathVariable UUID id, Form form, Person person, Model model) {
        Reason reason = new Reason(form.required("reason"));
        return decide(
                () -> procurement.closeShort(id, form.key(), form.version(), reason),
                id,
                DecisionPanel.SHORT_CLOSURE,
                form,
                person,
                model);
    }

    private String decide(Runnable decision, UUID id, String panel, Form form, Person person, Model model) {
        if (form.isFine()) {
            try {
                decision.run();
                return "redirect:/orders/" + id;
            } catch (ServiceRefused refusal) {
                form.refused(refusal);
            }
        }
        return page.show(id, person, panel, form, model);
    }

    private static List<StruckLine> struckLines(Form form) {
        List<StruckLine> struck = new ArrayList<>();
        for (int i = 0; i < form.rows("lines"); i++) {
            String line = "lines[" + i + "].";
            if (form.text(line + "struck") != null) {
                Integer lineNo = form.number(line + "lineNo");
                String reason = form.required(line + "reason");
                if (lineNo != null) {
                    struck.add(new StruckLine(lineNo, reason));
                }
            }
        }
        return List.copyOf(struck);
    }
}
