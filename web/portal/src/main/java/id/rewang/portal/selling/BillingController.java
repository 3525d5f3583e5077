package id.rewang.portal.selling;

import id.rewang.portal.api.BusinessTime;
import id.rewang.portal.api.Money;
import id.rewang.portal.api.Payments;
import id.rewang.portal.api.Payments.Bill;
import id.rewang.portal.api.Payments.BillWish;
import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.Handover;
import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.draft.Drafts;
import id.rewang.portal.security.Person;
import id.rewang.portal.web.Form;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The seller bills a BAST. Payment answers at once; a refused bill stays as it is with all its reasons, and the page then
 * offers a new one that starts with what the refused one said.
 */
@Controller
@PreAuthorize("hasRole('seller')")
class BillingController {

    private static final int MOST_BILLS = 100;

    private final Procurement procurement;
    private final Payments payments;
    private final Buyers buyers;
    private final Drafts drafts;
    private final BusinessTime time;

    BillingController(Procurement procurement, Payments payments, Buyers buyers, Drafts drafts, BusinessTime time) {
        this.procurement = procurement;
        this.payments = payments;
        this.buyers = buyers;
        this.drafts = drafts;
        this.time = time;
    }

    @GetMapping("/orders/{id}/handovers/{handoverId}/bill")
    String write(@PathVariable UUID id, @PathVariable UUID handoverId, Person person, Model model) {
        Handover handover = handover(id, handoverId);
        List<Bill> refused = refusedBills(id, handoverId);
        Map<String, Object> fields = new LinkedHashMap<>(startingWith(handover, refused));
        drafts.find(person, draft(handoverId)).ifPresent(fields::putAll);
        return show(id, handover, refused, Form.with(fields), model);
    }

    @PostMapping("/orders/{id}/handovers/{handoverId}/bill")
    String submit(@PathVariable UUID id, @PathVariable UUID handoverId, Form form, Person person, Model model) {
        String number = form.required("invoiceNumber");
        LocalDate date = form.date("invoiceDate");
        Money amount = form.rupiah("amount");
        if (form.isFine() && date != null && amount != null) {
            try {
                Bill bill = payments.submitBill(form.key(), new BillWish(id, handoverId, number, date, amount));
                drafts.forget(person, draft(handoverId));
                return bill.isAccepted()
                        ? "redirect:/orders/" + id
                        : "redirect:/orders/" + id + "/handovers/" + handoverId + "/bill";
            } catch (ServiceRefused refusal) {
                refuse(form, refusal);
            }
        }
        return show(id, handover(id, handoverId), refusedBills(id, handoverId), form, model);
    }

    /** Payment hears of a BAST a moment after it was signed. */
    private static void refuse(Form form, ServiceRefused refusal) {
        if (refusal.status() == HttpStatus.NOT_FOUND.value()) {
            form.fault("handover-not-heard-of");
        } else {
            form.refused(refusal);
        }
    }

    /** What the last refused bill said, as it is to be mended; else the BAST's amount, dated today. */
    private Map<String, Object> startingWith(Handover handover, List<Bill> refused) {
        if (refused.isEmpty()) {
            return Map.of("invoiceDate", LocalDate.now(time), "amount", handover.payable());
        }
        Bill last = refused.getFirst();
        return Map.of(
                "invoiceNumber", last.invoiceNumber(), "invoiceDate", last.invoiceDate(), "amount", last.amount());
    }

    private String show(UUID id, Handover handover, List<Bill> refused, Form form, Model model) {
        Order order = procurement.order(id);
        model.addAttribute("form", form);
        model.addAttribute("order", order);
        model.addAttribute("handover", handover);
        model.addAttribute("refused", refused);
        model.addAttribute("buyer", buyers.of(order));
        model.addAttribute("draft", draft(handover.handoverId()));
        return "selling/bill";
    }

    private Handover handover(UUID order, UUID id) {
        return procurement.handovers(order).items().stream()
                .filter(handover -> handover.handoverId().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The newest first. */
    private List<Bill> refusedBills(UUID order, UUID handover) {
        try {
            return payments.bills(order, MOST_BILLS).items().reversed().stream()
                    .filter(bill -> bill.handoverId().equals(handover) && !bill.isAccepted())
                    .toList();
        } catch (ServiceRefused unheard) {
            if (unheard.status() == HttpStatus.NOT_FOUND.value()) {
                return List.of();
            }
            throw unheard;
        }
    }

    private static String draft(UUID handover) {
        return "bill-" + handover;
    }
}
