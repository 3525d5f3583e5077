package id.rewang.portal.paying;

import id.rewang.portal.api.PaymentQuery;
import id.rewang.portal.api.Payments;
import id.rewang.portal.api.Payments.TaxCash;
import id.rewang.portal.api.Payments.TaxDepositWish;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.security.Person;
import id.rewang.portal.web.Form;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Withheld tax on its way to the state, under a billing code. */
@Controller
@PreAuthorize("hasRole('treasurer')")
class TaxDepositController {

    private static final int A_PAGE = 30;
    private static final int MOST_AT_ONCE = 200;

    private final Payments payments;

    TaxDepositController(Payments payments) {
        this.payments = payments;
    }

    @GetMapping("/tax-deposits")
    String list(@RequestParam(required = false) @Nullable String cursor, Model model) {
        return show(Form.blank(), cursor, model);
    }

    @PostMapping("/tax-deposits")
    String deposit(Form form, Person person, Model model) {
        List<UUID> chosen = Chosen.of(form, "paymentIds");
        String billingCode = form.required("billingCode").replace(" ", "");
        UUID department = person.departmentId();
        if (department == null) {
            form.fault("not-yours");
        }
        if (form.isFine() && department != null) {
            try {
                payments.depositTax(form.key(), new TaxDepositWish(department, chosen, billingCode));
                return "redirect:/tax-deposits";
            } catch (ServiceRefused refusal) {
                form.refused(refusal);
            }
        }
        return show(form, null, model);
    }

    private String show(Form form, @Nullable String cursor, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("withheld", payments.find(PaymentQuery.ANY.taxCash(TaxCash.RESERVED), MOST_AT_ONCE, null));
        model.addAttribute("deposits", payments.taxDeposits(A_PAGE, cursor));
        return "paying/tax-deposits";
    }
}
