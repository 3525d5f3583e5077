package id.rewang.portal.setup;

import id.rewang.portal.security.Person;
import id.rewang.portal.web.Form;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One step: its template, a filled file with what the check has found, and its application. Everybody has files of their own. */
@Controller
@PreAuthorize("hasAnyRole('administrator', 'trade_officer', 'treasury_officer')")
class StepController {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Checklist checklist;
    private final SetupFiles files;
    private final CheckingFile checking;
    private final ApplyingFile applying;
    private final XlsxTemplate template;

    StepController(
            Checklist checklist,
            SetupFiles files,
            CheckingFile checking,
            ApplyingFile applying,
            XlsxTemplate template) {
        this.checklist = checklist;
        this.files = files;
        this.checking = checking;
        this.applying = applying;
        this.template = template;
    }

    /** @param paused there when a service did not answer: the page then waits for the person to go on */
    @GetMapping("/setup/{step}")
    String show(
            @PathVariable String step,
            @RequestParam(required = false) @Nullable String paused,
            Person person,
            Model model) {
        return show(checklist.mine(step, person), Form.blank(), paused != null, person, model);
    }

    @GetMapping("/setup/{step}/template")
    ResponseEntity<byte[]> template(@PathVariable String step, Person person) {
        Step wanted = checklist.mine(step, person);
        return workbook("rewang-" + wanted.name() + ".xlsx", template.of(wanted, LocaleContextHolder.getLocale()));
    }

    static ResponseEntity<byte[]> workbook(String name, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    /** Checks the file and keeps it; nothing else is written. */
    @PostMapping("/setup/{step}/file")
    String check(
            @PathVariable String step,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Form form,
            Person person,
            Model model)
            throws IOException {
        Step wanted = checklist.mine(step, person);
        if (file == null || file.isEmpty()) {
            form.fault("file", "missing");
        } else if (file.getSize() > XlsxBook.MOST_BYTES) {
            form.fault("file", "file-too-large");
        } else {
            try {
                String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
                checking.check(wanted, name, file.getBytes(), person);
                return "redirect:/setup/" + wanted.name();
            } catch (RefusedBook refused) {
                form.fault("file", refused.code());
            }
        }
        return show(wanted, form, false, person, model);
    }

    /** Applies some rows of the file that was on the page; the page then asks for the next ones. */
    @PostMapping("/setup/{step}/application")
    String apply(@PathVariable String step, Form form, Person person, Model model) {
        Step wanted = checklist.mine(step, person);
        UUID id = form.id("file");
        Optional<SetupFile> file = files.find(person, step)
                .filter(found -> found.id().equals(id) && found.report().isFine());
        if (file.isEmpty()) {
            Form anew = Form.blank();
            anew.fault("file-gone");
            return show(wanted, anew, false, person, model);
        }
        boolean answered = applying.applyNext(wanted, file.get(), person);
        return "redirect:/setup/" + wanted.name() + (answered ? "" : "?paused");
    }

    /** Forgets the file; what was applied of it stays. */
    @PostMapping("/setup/{step}/removal")
    String remove(@PathVariable String step, Person person) {
        Step wanted = checklist.mine(step, person);
        files.forget(person, wanted.name());
        return "redirect:/setup/" + wanted.name();
    }

    private String show(Step step, Form form, boolean paused, Person person, Model model) {
        model.addAttribute("paused", paused);
        model.addAttribute("step", step);
        model.addAttribute("tally", step.tally());
        model.addAttribute("file", files.find(person, step.name()).orElse(null));
        model.addAttribute("form", form);
        model.addAttribute("mostRows", XlsxBook.MOST_ROWS);
        return "setup/step";
    }
}
