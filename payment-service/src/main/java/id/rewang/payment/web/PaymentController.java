package id.rewang.payment.web;

import id.rewang.kit.money.Money;
import id.rewang.kit.security.Actor;
import id.rewang.kit.security.Roles;
import id.rewang.kit.web.Answer;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.Page;
import id.rewang.kit.web.Paging;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.bankorder.Channel;
import id.rewang.payment.event.Withheld;
import id.rewang.payment.order.PaymentMethod;
import id.rewang.payment.payment.AuthorisingPayment;
import id.rewang.payment.payment.ExplainingPayment;
import id.rewang.payment.payment.ExplainingPayment.Explained;
import id.rewang.payment.payment.InstructingPayment;
import id.rewang.payment.payment.Payment;
import id.rewang.payment.payment.PaymentState;
import id.rewang.payment.payment.Payments;
import id.rewang.payment.payment.Payments.Awaiting;
import id.rewang.payment.payment.Payments.Filter;
import id.rewang.payment.payment.RequestingPayment;
import id.rewang.payment.payment.TaxCash;
import id.rewang.payment.tax.Taxes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/payments")
@Tag(name = "Payments", description = "From due to settled, and back when the bank returns the money")
class PaymentController {

    private final RequestingPayment requestingPayment;
    private final AuthorisingPayment authorisingPayment;
    private final InstructingPayment instructingPayment;
    private final ExplainingPayment explainingPayment;
    private final Payments payments;
    private final PaymentViews views;

    PaymentController(
            RequestingPayment requestingPayment,
            AuthorisingPayment authorisingPayment,
            InstructingPayment instructingPayment,
            ExplainingPayment explainingPayment,
            Payments payments,
            PaymentViews views) {
        this.requestingPayment = requestingPayment;
        this.authorisingPayment = authorisingPayment;
        this.instructingPayment = instructingPayment;
        this.explainingPayment = explainingPayment;
        this.payments = payments;
        this.views = views;
    }

    @GetMapping("/{id}")
    @PreAuthorize(Access.READERS)
    @Operation(summary = "A payment with its attempts at the bank")
    ResponseEntity<PaymentView> payment(@PathVariable UUID id, Actor actor) {
        return answer(seen(id, actor), actor);
    }

    @GetMapping
    @PreAuthorize(Access.READERS)
    @Operation(summary = "Payments of your department, your business or, for treasury and audit, the region")
    Page<PaymentView> list(
            @RequestParam(required = false) @Nullable PaymentState state,
            @RequestParam(required = false) @Nullable PaymentMethod paymentMethod,
            @RequestParam(required = false) @Nullable UUID departmentId,
            @RequestParam(required = false) @Nullable UUID orderId,
            @RequestParam(required = false) @Nullable TaxCash taxCash,
            @RequestParam(required = false) @Nullable Awaiting awaiting,
            @RequestParam(required = false) @Nullable String net,
            Paging paging,
            Actor actor) {
        Filter wanted = new Filter(
                actor.region(),
                state,
                paymentMethod,
                departmentId,
                orderId,
                null,
                taxCash,
                awaiting,
                Amounts.rupiah("net", net));
        return Page.of(
                views.listed(payments.list(visible(wanted, actor), paging), actor),
                paging,
                payment -> List.of(payment.id().toString()));
    }

    /** Of what is wanted, that which the reader may see. */
    private static Filter visible(Filter wanted, Actor actor) {
        if (Access.seesWholeRegion(actor)) {
            return wanted;
        }
        if (actor.is(Roles.SELLER)) {
            UUID seller = actor.sellerId();
            if (seller == null) {
                throw Actor.notYours("Your token names no seller.");
            }
            return within(wanted, wanted.departmentId(), seller);
        }
        UUID own = actor.departmentId();
        if (own == null
                || (wanted.departmentId() != null && !wanted.departmentId().equals(own))) {
            throw Actor.notYours("You see the payments of your own department.");
        }
        return within(wanted, own, null);
    }

    private static Filter within(Filter wanted, @Nullable UUID department, @Nullable UUID seller) {
        return new Filter(
                wanted.region(),
                wanted.state(),
                wanted.method(),
                department,
                wanted.orderId(),
                seller,
                wanted.taxCash(),
                wanted.awaiting(),
                wanted.net());
    }

    /** @param forecast worked out for today, because the payment is not instructed yet */
    record Explanation(
            UUID paymentId,
            Money gross,
            List<Withheld> withheld,
            Money net,
            boolean forecast,
            List<Taxes.Step> rules) {}

    @GetMapping("/{id}/explanation")
    @PreAuthorize(Access.READERS)
    @Operation(summary = "Why the payee gets this amount: each rule with version, legal basis, base and rounding")
    Explanation explanation(@PathVariable UUID id, Actor actor) {
        Payment payment = seen(id, actor);
        Explained explained = explainingPayment.explain(payment);
        return new Explanation(
                id,
                payment.facts().gross(),
                explained.taxes().withheld(),
                explained.net(),
                explained.forecast(),
                explained.taxes().explanation());
    }

    @PostMapping("/{id}/request")
    @PreAuthorize("hasRole('technical_officer')")
    @Operation(summary = "Asks for a payment from UP or TU (NPD)")
    ResponseEntity<PaymentView> request(@PathVariable UUID id, ExpectedVersion expected, Actor actor) {
        requestingPayment.request(id, expected, actor);
        return answer(seen(id, actor), actor);
    }

    @PostMapping("/{id}/authorisation")
    @PreAuthorize("hasRole('budget_authority')")
    @Operation(summary = "Allows a payment that was asked for")
    ResponseEntity<PaymentView> authorise(@PathVariable UUID id, ExpectedVersion expected, Actor actor) {
        authorisingPayment.authorise(id, expected, actor);
        return answer(seen(id, actor), actor);
    }

    record InstructionBody(@NotNull Channel channel) {}

    @PostMapping("/{id}/instruction")
    @PreAuthorize("hasRole('treasurer')")
    @Operation(summary = "Has the bank pay; after a refusal or return the next attempt")
    ResponseEntity<PaymentView> instruct(
            @PathVariable UUID id, @Valid @RequestBody InstructionBody body, ExpectedVersion expected, Actor actor) {
        instructingPayment.instruct(id, expected, body.channel(), actor);
        return answer(seen(id, actor), actor);
    }

    private Payment seen(UUID id, Actor actor) {
        Payment payment = payments.find(id).orElseThrow(() -> ProblemException.notFound("payment", id));
        Payment.Facts facts = payment.facts();
        Access.mustSee(actor, facts.region(), facts.departmentId(), facts.sellerId(), "payment", id);
        return payment;
    }

    private ResponseEntity<PaymentView> answer(Payment payment, Actor actor) {
        return Answer.ok(payment.version(), views.whole(payment, actor));
    }
}
