package id.rewang.portal.administering;

import id.rewang.portal.api.Identity;
import id.rewang.portal.api.Identity.UserProfile;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.security.Person;
import id.rewang.portal.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of the region, and a new one. */
@Controller
@PreAuthorize("hasRole('administrator')")
class PeopleController {

    private static final int A_PAGE = 50;
    private static final int LONGEST_SEARCH = 100;

    private final Identity identity;
    private final UserForm forms;
    private final UserPage page;

    PeopleController(Identity identity, UserForm forms, UserPage page) {
        this.identity = identity;
        this.forms = forms;
        this.page = page;
    }

    @GetMapping("/people")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        String words = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_SEARCH));
        model.addAttribute(
                "people", identity.users(words.isEmpty() ? null : words, role.isEmpty() ? null : role, A_PAGE, cursor));
        model.addAttribute("words", words);
        model.addAttribute("role", role);
        model.addAttribute("roles", UserPage.roles());
        return "administering/people";
    }

    @GetMapping("/people/new")
    String write(Model model) {
        return page.ofSomebodyNew(Form.blank(), model);
    }

    /** The name of the account says who it is: sent twice, it is the same person. */
    @PostMapping("/people/new")
    String register(Form form, Person administrator, RedirectAttributes parameters, Model model) {
        String account = form.required("subject");
        UserProfile profile = forms.read(form, null, administrator);
        if (profile != null) {
            try {
                identity.register(account, profile);
                parameters.addAttribute("account", account);
                return "redirect:/people/{account}";
            } catch (ServiceRefused refusal) {
                if (refusal.is("if-match-required")) {
                    form.fault("subject", "account-taken");
                } else {
                    form.refused(refusal);
                }
            }
        }
        return page.ofSomebodyNew(form, model);
    }
}
