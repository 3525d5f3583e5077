package id.rewang.portal.administering;

import id.rewang.portal.api.Identity;
import id.rewang.portal.api.Identity.SystemClient;
import id.rewang.portal.api.Identity.SystemProfile;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.web.Form;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The systems that act for themselves, by client credentials. */
@Controller
@PreAuthorize("hasRole('administrator')")
class SystemsController {

    private static final int A_PAGE = 50;
    private static final List<String> AUDIENCES = List.of("catalog", "procurement", "payment", "identity");

    private final Identity identity;

    SystemsController(Identity identity) {
        this.identity = identity;
    }

    @GetMapping("/systems")
    String list(@RequestParam(required = false) @Nullable String cursor, Model model) {
        model.addAttribute("systems", identity.systems(A_PAGE, cursor));
        return "administering/systems";
    }

    @GetMapping("/systems/new")
    String write(Model model) {
        return show(null, Form.blank(), model);
    }

    /** The id says which system it is: sent twice, it is the same one. */
    @PostMapping("/systems/new")
    String register(Form form, RedirectAttributes parameters, Model model) {
        String id = form.required("id");
        SystemProfile profile = read(form);
        if (form.isFine()) {
            try {
                identity.registerSystem(id, profile);
                parameters.addAttribute("id", id);
                return "redirect:/systems/{id}";
            } catch (ServiceRefused refusal) {
                if (refusal.is("if-match-required")) {
                    form.fault("id", "account-taken");
                } else {
                    form.refused(refusal);
                }
            }
        }
        return show(null, form, model);
    }

    @GetMapping("/systems/{id}")
    String show(@PathVariable String id, Model model) {
        SystemClient system = identity.system(id);
        return show(
                system,
                Form.with(Map.of("name", system.name(), "roles", system.roles(), "audiences", system.audiences())),
                model);
    }

    @PostMapping("/systems/{id}")
    String change(@PathVariable String id, Form form, Model model) {
        SystemProfile profile = read(form);
        if (form.isFine()) {
            try {
                identity.changeSystem(id, form.version(), profile);
                return "redirect:/systems/{id}";
            } catch (ServiceRefused refusal) {
                form.refused(refusal);
            }
        }
        return show(identity.system(id), form, model);
    }

    /** Shown once, with the answer: only its hash is kept. */
    @PostMapping("/systems/{id}/secret")
    String renewSecret(@PathVariable String id, Model model) {
        model.addAttribute("secret", identity.renewSecret(id).secret());
        return show(id, model);
    }

    @PostMapping("/systems/{id}/removal")
    String remove(@PathVariable String id) {
        identity.removeSystem(id);
        return "redirect:/systems";
    }

    private static SystemProfile read(Form form) {
        String name = form.required("name");
        for (String several : List.of("roles", "audiences")) {
            if (form.values(several).isEmpty()) {
                form.fault(several, "not-chosen");
            }
        }
        return new SystemProfile(name, form.values("roles"), form.values("audiences"));
    }

    private static String show(@Nullable SystemClient system, Form form, Model model) {
        model.addAttribute("system", system);
        model.addAttribute("form", form);
        model.addAttribute("roles", UserPage.roles());
        model.addAttribute("audiences", AUDIENCES);
        return "administering/system";
    }
}
