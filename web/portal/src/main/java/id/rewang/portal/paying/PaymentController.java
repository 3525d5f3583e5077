package id.rewang.portal.paying;

import id.rewang.portal.api.Money;
import id.rewang.portal.api.PaymentQuery;
import id.rewang.portal.api.Payments;
import id.rewang.portal.api.Payments.CardCharge;
import id.rewang.portal.api.Payments.Channel;
import id.rewang.portal.api.Payments.Instruction;
import id.rewang.portal.api.Payments.PaymentState;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.security.Person;
import id.rewang.portal.web.Form;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Payments, and what each role does with one. */
@Controller
class PaymentController {

    private static final int A_PAGE = 30;

    private final Payments payments;
    private final PaymentPage page;

    PaymentController(Payments payments, PaymentPage page) {
        this.payments = payments;
        this.page = page;
    }

    @GetMapping("/payments")
    @PreAuthorize(Payers.READ)
    String list(
            @RequestParam(required = false) @Nullable PaymentState state,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute(
                "payments",
                payments.find(state == null ? PaymentQuery.ANY : PaymentQuery.ANY.state(state), A_PAGE, cursor));
        model.addAttribute("states", PaymentState.values());
        model.addAttribute("state", state);
        return "paying/payments";
    }

    @GetMapping("/payments/{id}")
    @PreAuthorize(Payers.READ)
    String show(@PathVariable UUID id, Person person, Model model) {
        return page.show(id, Form.blank(), person, model);
    }

    /** Asks for a payment from UP or TU (NPD). */
    @PostMapping("/payments/{id}/request")
    @PreAuthorize("hasRole('technical_officer')")
    String request(@PathVariable UUID id, Form form, Person person, Model model) {
        return done(id, form, person, model, () -> payments.request(id, form.key(), form.version()));
    }

    @PostMapping("/payments/{id}/authorisation")
    @PreAuthorize("hasRole('budget_authority')")
    String authorise(@PathVariable UUID id, Form form, Person person, Model model) {
        return done(id, form, person, model, () -> payments.authorise(id, form.key(), form.version()));
    }

    /** Has the bank pay, or pay anew what came back. */
    @PostMapping("/payments/{id}/instruction")
    @PreAuthorize("hasRole('treasurer')")
    String instruct(@PathVariable UUID id, Form form, Person person, Model model) {
        Channel channel = form.choice("channel", Channel.class);
        if (channel == null) {
            return page.show(id, form, person, model);
        }
        return done(
                id,
                form,
                person,
                model,
                () -> payments.instruct(id, form.key(), form.version(), new Instruction(channel)));
    }

    /** Puts the SPP-LS together. */
    @PostMapping("/payments/{id}/spp")
    @PreAuthorize("hasRole('technical_officer')")
    String makeSpp(@PathVariable UUID id, Form form, Person person, Model model) {
        return done(id, form, person, model, () -> payments.makeSpp(id, form.key(), form.version()));
    }

    @PostMapping("/payments/{id}/spp-verification")
    @PreAuthorize("hasRole('finance_verifier')")
    String verifySpp(@PathVariable UUID id, Form form, Person person, Model model) {
        return done(id, form, person, model, () -> payments.verifySpp(id, form.key(), form.version()));
    }

    /** All that the treasury system asks for an SPP-LS, so that nobody types it again. */
    @GetMapping("/payments/{id}/spp-file")
    @PreAuthorize(Payers.READ)
    ResponseEntity<byte[]> sppFile(@PathVariable UUID id) {
        return Download.of("spp-" + id + ".json", "application/json", payments.sppFile(id));
    }

    /** Records that the government credit card has paid the seller. */
    @PostMapping("/payments/{id}/card-charge")
    @PreAuthorize("hasAnyRole('technical_officer', 'commitment_officer')")
    String charge(@PathVariable UUID id, Form form, Person person, Model model) {
        String approvalCode = form.required("approvalCode");
        Instant chargedAt = ChargeTime.read(form, "chargedAt");
        Money amount = form.rupiah("amount");
        if (!form.isFine() || chargedAt == null || amount == null) {
            return page.show(id, form, person, model);
        }
        CardCharge charge = new CardCharge(approvalCode, chargedAt, amount);
        return done(id, form, person, model, () -> payments.charge(id, form.key(), form.version(), charge));
    }

    private String done(UUID id, Form form, Person person, Model model, Runnable act) {
        try {
            act.run();
            return "redirect:/payments/" + id;
        } catch (ServiceRefused refusal) {
            return page.show(id, form.refused(refusal), person, model);
        }
    }
}
