package id.rewang.portal.cardbill;

import id.rewang.portal.api.BusinessTime;
import id.rewang.portal.api.Page;
import id.rewang.portal.api.Payments;
import id.rewang.portal.api.Payments.BilledCharge;
import id.rewang.portal.api.Payments.CardBill;
import id.rewang.portal.api.Payments.CardBillWish;
import id.rewang.portal.api.Payments.UnbilledCharge;
import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.draft.Drafts;
import id.rewang.portal.security.Person;
import id.rewang.portal.security.Roles;
import id.rewang.portal.web.Form;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Bills of the card's issuer: the treasurer records a month's, everybody concerned sees what on it is ours. */
@Controller
class CardBillController {

    private static final int A_PAGE = 30;
    private static final int MOST_CHARGES = 200;
    private static final String DRAFT = "card-bill";
    private static final String READ = "hasAnyRole('technical_officer', 'commitment_officer', 'budget_authority',"
            + " 'finance_verifier', 'treasurer', 'treasury_officer', 'auditor')";

    private final Payments payments;
    private final Procurement procurement;
    private final Drafts drafts;
    private final BusinessTime time;

    CardBillController(Payments payments, Procurement procurement, Drafts drafts, BusinessTime time) {
        this.payments = payments;
        this.procurement = procurement;
        this.drafts = drafts;
        this.time = time;
    }

    @GetMapping("/card-bills")
    @PreAuthorize(READ)
    String list(@RequestParam(required = false) @Nullable String cursor, Person person, Model model) {
        Page<UnbilledCharge> unbilled = payments.unbilledCharges(MOST_CHARGES, null);
        Map<String, Object> start = new HashMap<>(Map.of("period", startingWith(unbilled)));
        start.putAll(drafts.find(person, DRAFT).orElse(Map.of()));
        return show(Form.with(start), unbilled, cursor, person, model);
    }

    /** The bill is written once: which charges are ours is then decided, line by line. */
    @PostMapping("/card-bills")
    @PreAuthorize("hasRole('treasurer')")
    String record(Form form, Person person, Model model) {
        Page<UnbilledCharge> unbilled = payments.unbilledCharges(MOST_CHARGES, null);
        YearMonth period = month(form, "period");
        List<BilledCharge> charges = charges(form, unbilled);
        UUID department = person.departmentId();
        if (department == null) {
            form.fault("not-yours");
        }
        if (form.isFine() && period != null && department != null) {
            try {
                CardBill bill = payments.recordCardBill(form.key(), new CardBillWish(department, period, charges));
                drafts.forget(person, DRAFT);
                return "redirect:/card-bills/" + bill.id();
            } catch (ServiceRefused refusal) {
                form.refused(refusal);
            }
        }
        return show(form, unbilled, null, person, model);
    }

    @GetMapping("/card-bills/{id}")
    @PreAuthorize(READ)
    String bill(@PathVariable UUID id, Model model) {
        CardBill bill = payments.cardBill(id);
        model.addAttribute("bill", bill);
        model.addAttribute(
                "department", procurement.department(bill.departmentId()).name());
        return "cardbill/bill";
    }

    private String show(Form form, Page<UnbilledCharge> unbilled, @Nullable String cursor, Person person, Model model) {
        Page<CardBill> bills = payments.cardBills(A_PAGE, cursor);
        model.addAttribute("form", form);
        model.addAttribute("unbilled", unbilled);
        model.addAttribute("bills", bills);
        model.addAttribute(
                "departments",
                bills.items().stream()
                        .map(CardBill::departmentId)
                        .distinct()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                id -> procurement.department(id).name())));
        model.addAttribute("mayRecord", person.is(Roles.TREASURER));
        return "cardbill/bills";
    }

    /** The month of what has waited longest for a bill, or the one that has just ended. */
    private YearMonth startingWith(Page<UnbilledCharge> unbilled) {
        return unbilled.items().stream()
                .map(charge -> YearMonth.from(charge.chargedOn()))
                .min(YearMonth::compareTo)
                .orElseGet(() -> YearMonth.now(time).minusMonths(1));
    }

    private static @Nullable YearMonth month(Form form, String field) {
        String text = form.required(field);
        try {
            return text.isEmpty() ? null : YearMonth.parse(text);
        } catch (DateTimeParseException unreadable) {
            form.fault(field, "not-a-month");
            return null;
        }
    }

    /** Those of ours that are ticked, and what else stands on the bill. */
    private static List<BilledCharge> charges(Form form, Page<UnbilledCharge> unbilled) {
        Set<String> ticked = new HashSet<>(form.values("ours"));
        List<BilledCharge> charges = new ArrayList<>();
        for (UnbilledCharge ours : unbilled.items()) {
            if (ticked.remove(ours.paymentId().toString())) {
                charges.add(new BilledCharge(ours.approvalCode(), ours.chargedOn(), ours.amount()));
            }
        }
        if (!ticked.isEmpty()) {
            form.fault("ours", "billed-meanwhile");
        }
        charges.addAll(BilledCharges.read(form, "charges"));
        if (charges.isEmpty() && form.isFine()) {
            form.fault("ours", "no-charge");
        }
        return charges;
    }
}
