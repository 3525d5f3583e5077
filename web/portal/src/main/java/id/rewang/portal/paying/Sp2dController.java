package id.rewang.portal.paying;

import id.rewang.portal.api.Money;
import id.rewang.portal.api.PaymentQuery;
import id.rewang.portal.api.Payments;
import id.rewang.portal.api.Payments.Payment;
import id.rewang.portal.api.Payments.PaymentState;
import id.rewang.portal.api.Payments.Sp2dPart;
import id.rewang.portal.api.Payments.Sp2dWish;
import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.PaymentMethod;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.web.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The treasury officer records an SP2D, which pays one or several verified SPP of a department. */
@Controller
@PreAuthorize("hasRole('treasury_officer')")
class Sp2dController {

    private static final int MOST = 200;
    private static final PaymentQuery DIRECT = PaymentQuery.ANY.method(PaymentMethod.LS);

    private final Payments payments;
    private final Procurement procurement;

    Sp2dController(Payments payments, Procurement procurement) {
        this.payments = payments;
        this.procurement = procurement;
    }

    /** A department with its payments that wait for an SP2D. */
    public record Waiting(UUID departmentId, String name, List<Payment> payments) {}

    @GetMapping("/sp2d")
    String departments(Model model) {
        Map<UUID, List<Payment>> byDepartment = waiting(DIRECT)
                .collect(Collectors.groupingBy(Payment::departmentId, TreeMap::new, Collectors.toList()));
        model.addAttribute(
                "departments",
                byDepartment.entrySet().stream()
                        .map(department -> waitingOf(department.getKey(), department.getValue()))
                        .toList());
        return "paying/sp2d-departments";
    }

    @GetMapping("/sp2d/{department}")
    String write(@PathVariable UUID department, Model model) {
        return show(department, Form.blank(), model);
    }

    @PostMapping("/sp2d/{department}")
    String record(@PathVariable UUID department, Form form, Model model) {
        String number = form.required("number");
        LocalDate date = form.date("date");
        List<Sp2dPart> parts = parts(form);
        if (form.isFine() && date != null) {
            try {
                payments.recordSp2d(form.key(), new Sp2dWish(number, date, department, parts));
                return "redirect:/sp2d";
            } catch (ServiceRefused refusal) {
                form.refused(refusal);
            }
        }
        return show(department, form, model);
    }

    /** The ticked rows with the amounts that stand on the SP2D. */
    private static List<Sp2dPart> parts(Form form) {
        List<Sp2dPart> parts = new ArrayList<>();
        for (int row = 0; row < form.rows("payments"); row++) {
            String field = "payments[" + row + "]";
            if (!form.value(field + ".paymentId").isEmpty()) {
                UUID payment = form.id(field + ".paymentId");
                Money net = form.rupiah(field + ".net");
                Money withheld = form.rupiah(field + ".withheld");
                if (payment != null && net != null && withheld != null) {
                    parts.add(new Sp2dPart(payment, net, withheld));
                }
            }
        }
        if (parts.isEmpty() && form.isFine()) {
            form.fault("none-chosen");
        }
        return parts;
    }

    private String show(UUID department, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "department",
                waitingOf(department, waiting(DIRECT.department(department)).toList()));
        return "paying/sp2d";
    }

    private Waiting waitingOf(UUID department, List<Payment> waiting) {
        return new Waiting(department, procurement.department(department).name(), waiting);
    }

    /** New ones, and direct payments that the seller's bank has sent back. */
    private Stream<Payment> waiting(PaymentQuery query) {
        return Stream.of(PaymentState.SPP_VERIFIED, PaymentState.RETURNED)
                .flatMap(state -> payments.find(query.state(state), MOST, null).items().stream());
    }
}
