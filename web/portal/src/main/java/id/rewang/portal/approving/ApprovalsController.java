package id.rewang.portal.approving;

import id.rewang.portal.api.BusinessTime;
import id.rewang.portal.api.Pages;
import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.Choice;
import id.rewang.portal.api.Procurement.DecidedOrder;
import id.rewang.portal.api.Procurement.Decision;
import id.rewang.portal.api.Procurement.Decisions;
import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.api.Procurement.OrderState;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.home.Worklist;
import id.rewang.portal.web.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Approves several orders in one go; each gets an answer of its own. */
@Controller
@PreAuthorize("hasAnyRole('commitment_officer', 'budget_authority')")
class ApprovalsController {

    /** As many as the service decides in one go. */
    private static final int AT_ONCE = 50;

    private final Procurement procurement;
    private final BusinessTime time;

    ApprovalsController(Procurement procurement, BusinessTime time) {
        this.procurement = procurement;
        this.time = time;
    }

    @GetMapping("/approvals")
    String list(Model model) {
        return show(Form.blank(), List.of(), model);
    }

    @PostMapping("/approvals")
    String approve(Form form, Model model) {
        List<Decision> chosen = chosen(form);
        if (form.isFine()) {
            try {
                List<DecidedOrder> answers =
                        procurement.decide(form.key(), new Decisions(chosen)).answers();
                return show(Form.blank(), answers.stream().map(this::outcome).toList(), model);
            } catch (ServiceRefused refusal) {
                form.refused(refusal);
            }
        }
        return show(form, List.of(), model);
    }

    /** The rows that are ticked, each with the version that was shown. */
    private static List<Decision> chosen(Form form) {
        List<Decision> chosen = new ArrayList<>();
        for (int i = 0; i < form.rows("decisions"); i++) {
            String row = "decisions[" + i + "].";
            if (form.text(row + "orderId") != null) {
                UUID id = form.id(row + "orderId");
                Integer version = form.number(row + "version");
                if (id != null && version != null) {
                    chosen.add(new Decision(id, version, Choice.APPROVE, List.of(), null));
                }
            }
        }
        if (form.isFine() && chosen.isEmpty()) {
            form.fault("nothing-chosen");
        }
        return List.copyOf(chosen);
    }

    private Outcome outcome(DecidedOrder answer) {
        Order order = answer.order();
        return new Outcome(order == null ? procurement.order(answer.orderId()) : order, answer.problem());
    }

    private String show(Form form, List<Outcome> outcomes, Model model) {
        List<Order> waiting = Pages.first(
                Worklist.LOOKED_THROUGH,
                cursor -> procurement.orders(OrderState.AWAITING_APPROVAL, null, Pages.SIZE, cursor));
        model.addAttribute("form", form);
        model.addAttribute("outcomes", outcomes);
        model.addAttribute(
                "orders",
                waiting.stream()
                        .sorted(Comparator.comparing(Order::neededBy))
                        .limit(AT_ONCE)
                        .toList());
        model.addAttribute("more", waiting.size() > AT_ONCE);
        model.addAttribute("now", time.instant());
        return "approving/approvals";
    }
}
