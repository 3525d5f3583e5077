package id.rewang.portal.offering;

import id.rewang.portal.api.Catalog;
import id.rewang.portal.api.Catalog.BankAccount;
import id.rewang.portal.api.Catalog.PayeeAccount;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.security.Person;
import id.rewang.portal.web.Form;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a seller is paid to. A changed account is paid to once somebody else has confirmed it. */
@Controller
@PreAuthorize("hasRole('seller')")
class MyAccountController {

    private final Catalog catalog;

    MyAccountController(Catalog catalog) {
        this.catalog = catalog;
    }

    @GetMapping("/my-business/account")
    String show(Person person, Model model) {
        PayeeAccount account = account(person);
        return show(account, startingWith(account), model);
    }

    @PostMapping("/my-business/account")
    String enter(Form form, Person person, Model model) {
        UUID id = OwnBusiness.of(person);
        BankAccount account =
                new BankAccount(form.required("bankCode"), form.required("number"), form.required("name"));
        if (form.isFine()) {
            try {
                if (OwnBusiness.isFirst(form)) {
                    catalog.enterAccount(id, account);
                } else {
                    catalog.changeAccount(id, form.version(), account);
                }
                return "redirect:/my-business/account";
            } catch (ServiceRefused refusal) {
                form.refused(refusal);
            }
        }
        return show(account(person), form, model);
    }

    private @Nullable PayeeAccount account(Person person) {
        return OwnBusiness.unlessMissing(catalog::payeeAccount, OwnBusiness.of(person));
    }

    private static Form startingWith(@Nullable PayeeAccount account) {
        return account == null
                ? Form.blank()
                : Form.with(Map.of(
                        "bankCode",
                        account.bankCode(),
                        "number",
                        Objects.requireNonNullElse(account.number(), ""),
                        "name",
                        account.name()));
    }

    private static String show(@Nullable PayeeAccount account, Form form, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("form", form);
        return "offering/account";
    }
}
