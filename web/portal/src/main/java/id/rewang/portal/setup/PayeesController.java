package id.rewang.portal.setup;

import id.rewang.portal.api.Catalog;
import id.rewang.portal.api.Catalog.PayeeAccount;
import id.rewang.portal.api.Catalog.Seller;
import id.rewang.portal.api.Page;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.web.Form;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A second person confirms the accounts that sellers are paid to. */
@Controller
@PreAuthorize("hasRole('treasury_officer')")
class PayeesController {

    private static final int A_PAGE = 20;

    private final Catalog catalog;

    PayeesController(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * @param account {@code null} when none is entered
     * @param key     of the form that confirms it
     */
    public record Payee(Seller seller, @Nullable PayeeAccount account, String key) {}

    @GetMapping("/setup/payees")
    String list(@RequestParam(required = false) @Nullable String cursor, Model model) {
        return show(cursor, Form.blank(), model);
    }

    @PostMapping("/setup/payees/{seller}/confirmation")
    String confirm(
            @PathVariable UUID seller,
            @RequestParam(required = false) @Nullable String cursor,
            Form form,
            RedirectAttributes parameters,
            Model model) {
        try {
            catalog.confirmAccount(seller, form.key(), form.version());
            parameters.addAttribute("cursor", cursor);
            return "redirect:/setup/payees";
        } catch (ServiceRefused refusal) {
            return show(cursor, form.refused(refusal), model);
        }
    }

    private String show(@Nullable String cursor, Form form, Model model) {
        Page<Seller> page = catalog.sellers(A_PAGE, cursor);
        List<Payee> payees = page.items().stream()
                .map(seller ->
                        new Payee(seller, account(seller.id()), Form.blank().key()))
                .toList();
        model.addAttribute("payees", payees);
        model.addAttribute("next", page.next());
        model.addAttribute("cursor", cursor);
        model.addAttribute("form", form);
        return "setup/payees";
    }

    private @Nullable PayeeAccount account(UUID seller) {
        try {
            return catalog.payeeAccount(seller);
        } catch (ServiceRefused missing) {
            if (missing.status() == HttpStatus.NOT_FOUND.value()) {
                return null;
            }
            throw missing;
        }
    }
}
