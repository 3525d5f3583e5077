package id.rewang.portal.paying;

import id.rewang.portal.api.Payments;
import id.rewang.portal.api.Payments.Payment;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.security.Person;
import id.rewang.portal.web.Form;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a payment: why this amount, how far it is, and what the reader has to do with it. */
@Component
class PaymentPage {

    private final Payments payments;

    PaymentPage(Payments payments) {
        this.payments = payments;
    }

    String show(UUID id, Form form, Person person, Model model) {
        Payment payment = payments.payment(id);
        model.addAttribute("payment", payment);
        model.addAttribute("liveOrder", payment.orderId());
        model.addAttribute("turn", Turn.of(payment));
        model.addAttribute("mine", Turn.of(payment, person).isPresent());
        model.addAttribute("form", form);
        explain(id, model);
        return "paying/payment";
    }

    /** Nothing is withheld from a payee that payment has not heard of yet; then the page says so instead. */
    private void explain(UUID id, Model model) {
        try {
            model.addAttribute("explanation", payments.explanation(id));
        } catch (ServiceRefused refusal) {
            if (!refusal.isMendable()) {
                throw refusal;
            }
            model.addAttribute("unexplained", refusal.problem());
        }
    }
}
