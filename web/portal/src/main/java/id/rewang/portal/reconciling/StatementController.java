package id.rewang.portal.reconciling;

import id.rewang.portal.api.Money;
import id.rewang.portal.api.Payments;
import id.rewang.portal.api.Payments.BankAccount;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.security.Person;
import id.rewang.portal.web.Form;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Bank statements: importing them and seeing what was matched by which rule. */
@Controller
class StatementController {

    private static final int A_PAGE = 30;
    private static final int LINES_A_PAGE = 100;
    private static final int MOST_ACCOUNTS = 200;

    private final Payments payments;

    StatementController(Payments payments) {
        this.payments = payments;
    }

    @GetMapping("/statements")
    @PreAuthorize(Reconcilers.LOOK)
    String list(@RequestParam(required = false) @Nullable String cursor, Person person, Model model) {
        return list(Form.blank(), cursor, person, model);
    }

    /** The service reads the file whole or not at all, and matches its lines at once. */
    @PostMapping("/statements")
    @PreAuthorize(Reconcilers.KEEP)
    String importFile(
            @RequestParam(required = false) @Nullable MultipartFile file, Form form, Person person, Model model) {
        UUID account = form.id("bankAccountId");
        Money closing = form.text("expectedClosing") == null ? null : form.rupiah("expectedClosing");
        if (file == null || file.isEmpty()) {
            form.fault("file", "no-file");
        }
        if (form.isFine() && account != null && file != null) {
            String expected = closing == null ? null : closing.amount().toPlainString();
            try {
                return "redirect:/statements/"
                        + payments.importStatement(account, expected, form.key(), file)
                                .statementId();
            } catch (ServiceRefused refusal) {
                refuse(refusal, form, model);
            }
        }
        return list(form, null, person, model);
    }

    @GetMapping("/statements/{id}")
    @PreAuthorize(Reconcilers.LOOK)
    String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor, Model model) {
        model.addAttribute("statement", payments.statement(id));
        model.addAttribute("lines", payments.statementLines(id, LINES_A_PAGE, cursor));
        return "reconciling/statement";
    }

    private static void refuse(ServiceRefused refusal, Form form, Model model) {
        RefusedFile file = RefusedFile.of(refusal.problem());
        if (file == null) {
            form.refused(refusal);
        } else {
            model.addAttribute("refusedFile", file);
        }
    }

    private String list(Form form, @Nullable String cursor, Person person, Model model) {
        List<BankAccount> accounts = payments.bankAccounts(MOST_ACCOUNTS, null).items();
        Map<UUID, BankAccount> byId = accounts.stream().collect(Collectors.toMap(BankAccount::id, Function.identity()));
        model.addAttribute("form", form);
        model.addAttribute("accounts", accounts);
        model.addAttribute("accountOf", byId);
        model.addAttribute("mayImport", person.isAny(Reconcilers.KEEPERS));
        model.addAttribute("statements", payments.statements(A_PAGE, cursor));
        return "reconciling/statements";
    }
}
