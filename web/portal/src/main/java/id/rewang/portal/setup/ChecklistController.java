package id.rewang.portal.setup;

import id.rewang.portal.security.Person;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way from an empty system to the first order. */
@Controller
@PreAuthorize("hasAnyRole('administrator', 'trade_officer', 'treasury_officer')")
class ChecklistController {

    private final Checklist checklist;

    ChecklistController(Checklist checklist) {
        this.checklist = checklist;
    }

    @GetMapping("/setup")
    String show(Person person, Model model) {
        model.addAttribute("entries", checklist.of(person));
        return "setup/checklist";
    }
}
