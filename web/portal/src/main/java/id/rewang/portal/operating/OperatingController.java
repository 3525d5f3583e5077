package id.rewang.portal.operating;

import id.rewang.portal.api.Operations;
import id.rewang.portal.api.Operations.NoteBody;
import id.rewang.portal.api.Operations.Redriven;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What operators watch, and how they have parked events applied again. */
@Controller
@PreAuthorize("hasRole('operator')")
class OperatingController {

    private static final int ON_THE_PAGE = 20;
    private static final int ALL_OF_ONE = 100;

    private final ServiceStates states;

    OperatingController(ServiceStates states) {
        this.states = states;
    }

    @GetMapping("/operations")
    String overview(Model model) {
        model.addAttribute("services", states.read(ON_THE_PAGE));
        return "operating/overview";
    }

    @GetMapping("/operations/{service}/dead-letters")
    String letters(@PathVariable String service, @RequestParam(required = false) @Nullable String cursor, Model model) {
        model.addAttribute("service", service);
        model.addAttribute("letters", operations(service).deadLetters(ALL_OF_ONE, cursor));
        return "operating/dead-letters";
    }

    /** Asks once more before anything happens. */
    @GetMapping("/operations/{service}/redrive")
    String confirm(
            @PathVariable String service,
            @RequestParam(defaultValue = "") String consumer,
            @RequestParam(defaultValue = "") String key,
            Model model) {
        if (consumer.isBlank() || key.isBlank()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        operations(service);
        return show(service, consumer, key, Form.blank(), null, model);
    }

    /** Applied are the waiting events of the key in order, each once, up to the first that fails again. */
    @PostMapping("/operations/{service}/redrive")
    String redrive(@PathVariable String service, Form form, Model model) {
        Operations operations = operations(service);
        String consumer = form.required("consumer");
        String key = form.required("key");
        Redriven redriven = null;
        if (form.isFine()) {
            try {
                redriven = operations.redrive(consumer, key);
            } catch (ServiceRefused refusal) {
                form.refused(refusal);
            }
        }
        return show(service, consumer, key, form, redriven, model);
    }

    /** Noted is who looks after the key until its cause is mended, and what for. */
    @PostMapping("/operations/{service}/note")
    String note(@PathVariable String service, Form form, Model model) {
        Operations operations = operations(service);
        String consumer = form.required("consumer");
        String key = form.required("key");
        NoteBody body = new NoteBody(form.required("note"));
        if (form.isFine()) {
            try {
                model.addAttribute("noted", operations.note(consumer, key, body));
            } catch (ServiceRefused refusal) {
                form.refused(refusal);
            }
        }
        return show(service, consumer, key, form, null, model);
    }

    private static String show(
            String service, String consumer, String key, Form form, @Nullable Redriven redriven, Model model) {
        model.addAttribute("service", service);
        model.addAttribute("consumer", consumer);
        model.addAttribute("key", key);
        model.addAttribute("form", form);
        model.addAttribute("redriven", redriven);
        return "operating/redrive";
    }

    private Operations operations(String service) {
        return states.operationsOf(service).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
