package id.rewang.portal.reconciling;

import id.rewang.portal.api.Payments;
import id.rewang.portal.api.Payments.Category;
import id.rewang.portal.api.Payments.LineExplanation;
import id.rewang.portal.api.Payments.Match;
import id.rewang.portal.api.Payments.StatementLine;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.draft.Drafts;
import id.rewang.portal.security.Person;
import id.rewang.portal.web.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lines of bank statements that fit nothing: people say what they show, or who finds out. */
@Controller
class OpenLineController {

    private static final int A_PAGE = 50;

    private final Payments payments;
    private final Candidates candidates;
    private final Drafts drafts;

    OpenLineController(Payments payments, Candidates candidates, Drafts drafts) {
        this.payments = payments;
        this.drafts = drafts;
        this.candidates = candidates;
    }

    @GetMapping("/statement-lines")
    @PreAuthorize(Reconcilers.LOOK)
    String list(@RequestParam(required = false) @Nullable String cursor, Model model) {
        model.addAttribute("suspense", payments.suspense(A_PAGE, cursor));
        return "reconciling/open-lines";
    }

    @GetMapping("/statement-lines/{id}")
    @PreAuthorize(Reconcilers.LOOK)
    String show(@PathVariable UUID id, Person person, Model model) {
        return show(id, null, null, person, model);
    }

    @PostMapping("/statement-lines/{id}/match")
    @PreAuthorize(Reconcilers.KEEP)
    String match(@PathVariable UUID id, Form form, Person person, Model model) {
        Match match = chosen(form);
        if (form.isFine()) {
            try {
                payments.match(id, form.key(), form.version(), match);
                return "redirect:/statement-lines/" + id;
            } catch (ServiceRefused refusal) {
                form.refused(refusal);
            }
        }
        return show(id, form, null, person, model);
    }

    @PostMapping("/statement-lines/{id}/explanation")
    @PreAuthorize(Reconcilers.KEEP)
    String explain(@PathVariable UUID id, Form form, Person person, Model model) {
        Category category = form.choice("category", Category.class);
        String owner = form.required("owner");
        String reason = form.required("reason");
        if (form.isFine() && category != null) {
            try {
                payments.explain(id, form.key(), form.version(), new LineExplanation(category, owner, reason));
                drafts.forget(person, draft(id));
                return "redirect:/statement-lines/" + id;
            } catch (ServiceRefused refusal) {
                form.refused(refusal);
            }
        }
        return show(id, null, form, person, model);
    }

    /** One list holds payments and transfers of the ledger. */
    private static Match chosen(Form form) {
        String[] what = form.required("shows").split(":", 2);
        try {
            return switch (what[0]) {
                case "payment" -> new Match(UUID.fromString(what[1]), null);
                case "transfer" -> new Match(null, UUID.fromString(what[1]));
                default -> none(form);
            };
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            return none(form);
        }
    }

    private static Match none(Form form) {
        form.fault("shows", "not-chosen");
        return new Match(null, null);
    }

    /**
     * @param matching   the form that was refused, if one was
     * @param explaining likewise
     */
    private String show(UUID id, @Nullable Form matching, @Nullable Form explaining, Person person, Model model) {
        StatementLine line = payments.statementLine(id);
        boolean mayResolve = line.isOpen() && person.isAny(Reconcilers.KEEPERS);
        model.addAttribute("line", line);
        model.addAttribute("mayResolve", mayResolve);
        if (mayResolve) {
            model.addAttribute("candidates", candidates.of(line));
            model.addAttribute("categories", Category.values());
        }
        model.addAttribute("matching", matching == null ? Form.blank() : matching);
        model.addAttribute("explaining", explaining == null ? started(line, person) : explaining);
        Form refused = matching == null ? explaining : matching;
        model.addAttribute("gone", mayResolve || refused == null ? null : refused);
        return "reconciling/line";
    }

    /** What is known of the line, and what the person was typing before. */
    private Form started(StatementLine line, Person person) {
        Map<String, Object> known = new HashMap<>();
        if (line.category() != null) {
            known.put("category", line.category());
        }
        if (line.owner() != null) {
            known.put("owner", line.owner());
        }
        if (line.reason() != null) {
            known.put("reason", line.reason());
        }
        known.putAll(drafts.find(person, draft(line.id())).orElse(Map.of()));
        return Form.with(known);
    }

    private static String draft(UUID line) {
        return "line-" + line;
    }
}
