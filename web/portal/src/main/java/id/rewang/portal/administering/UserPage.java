package id.rewang.portal.administering;

import id.rewang.portal.api.Identity;
import id.rewang.portal.api.Identity.User;
import id.rewang.portal.api.Pages;
import id.rewang.portal.api.Procurement;
import id.rewang.portal.security.Roles;
import id.rewang.portal.web.Form;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The pages on which somebody is written up. */
@Component
class UserPage {

    /** In the order in which an order passes through their hands. */
    private static final List<String> ROLES = List.of(
            Roles.PROCUREMENT_OFFICER,
            Roles.COMMITMENT_OFFICER,
            Roles.BUDGET_AUTHORITY,
            Roles.GOODS_RECEIVER,
            Roles.TECHNICAL_OFFICER,
            Roles.FINANCE_VERIFIER,
            Roles.TREASURER,
            Roles.TREASURY_OFFICER,
            Roles.SELLER,
            Roles.TRADE_OFFICER,
            Roles.CURATOR,
            Roles.CONSULTANT,
            Roles.AUDITOR,
            Roles.ADMINISTRATOR,
            Roles.OPERATOR);

    private final Identity identity;
    private final Procurement procurement;

    UserPage(Identity identity, Procurement procurement) {
        this.identity = identity;
        this.procurement = procurement;
    }

    static List<String> roles() {
        return ROLES;
    }

    String ofSomebodyNew(Form form, Model model) {
        addChoices(form, model);
        return "administering/new-person";
    }

    String of(User user, Form form, Model model) {
        addChoices(form, model);
        model.addAttribute("user", user);
        model.addAttribute("lockedUntil", identity.lock(user.subject()).lockedUntil());
        return "administering/person";
    }

    private void addChoices(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("roles", ROLES);
        model.addAttribute("departments", Pages.all(cursor -> procurement.departments(Pages.SIZE, cursor)));
    }
}
