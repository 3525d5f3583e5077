package id.rewang.portal.administering;

import id.rewang.portal.api.Identity;
import id.rewang.portal.api.Identity.User;
import id.rewang.portal.api.Identity.UserProfile;
import id.rewang.portal.api.Identity.UserStatus;
import id.rewang.portal.api.Identity.UserStatusChange;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.security.Person;
import id.rewang.portal.web.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One person: duties, and the ways in. */
@Controller
@RequestMapping("/people/{account}")
@PreAuthorize("hasRole('administrator')")
class PersonController {

    private static final String PAGE = "redirect:/people/{account}";

    private final Identity identity;
    private final UserForm forms;
    private final UserPage page;

    PersonController(Identity identity, UserForm forms, UserPage page) {
        this.identity = identity;
        this.forms = forms;
        this.page = page;
    }

    @GetMapping
    String show(@PathVariable String account, Model model) {
        User user = identity.user(account);
        return page.of(user, forms.startingWith(user), model);
    }

    @PostMapping
    String change(@PathVariable String account, Form form, Person administrator, Model model) {
        User user = identity.user(account);
        UserProfile profile = forms.read(form, user, administrator);
        if (profile != null) {
            try {
                identity.change(account, form.version(), profile);
                return PAGE;
            } catch (ServiceRefused refusal) {
                form.refused(refusal);
            }
        }
        return page.of(user, form, model);
    }

    @PostMapping("/status")
    String changeStatus(@PathVariable String account, Form form, Model model) {
        UserStatus status = form.choice("status", UserStatus.class);
        if (status != null) {
            try {
                identity.changeStatus(account, form.key(), form.version(), new UserStatusChange(status));
                return PAGE;
            } catch (ServiceRefused refusal) {
                form.refused(refusal);
            }
        }
        return showWith(form, account, model);
    }

    /** Shown once, with the answer: a link is kept nowhere. */
    @PostMapping("/sign-in-link")
    String renewLink(@PathVariable String account, Model model) {
        model.addAttribute("link", identity.renewSignInLink(account));
        return show(account, model);
    }

    @PostMapping("/second-factor-reset")
    String resetSecondFactor(@PathVariable String account) {
        identity.resetSecondFactor(account);
        return PAGE;
    }

    @PostMapping("/unlocking")
    String unlock(@PathVariable String account) {
        identity.unlock(account);
        return PAGE;
    }

    /** The person as is, with what was refused above. */
    private String showWith(Form refused, String account, Model model) {
        User user = identity.user(account);
        Form form = forms.startingWith(user);
        refused.general().forEach(fault -> form.fault(fault.code()));
        return page.of(user, form, model);
    }
}
