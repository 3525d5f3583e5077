package id.rewang.payment.web;

import id.rewang.kit.money.Money;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.Answer;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.Page;
import id.rewang.kit.web.Paging;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.card.CardBill;
import id.rewang.payment.card.CardBill.Charge;
import id.rewang.payment.card.CardBills;
import id.rewang.payment.card.CardCharge;
import id.rewang.payment.card.CardCharges;
import id.rewang.payment.card.RecordingCardBill;
import id.rewang.payment.card.RecordingCardCharge;
import id.rewang.payment.order.OrderCopies;
import id.rewang.payment.payment.Payment;
import id.rewang.payment.payment.Payments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1")
@Tag(name = "Card payments (KKPD)", description = "Charges of the government credit card and its monthly bill")
class CardController {

    private static final String LOOKERS =
            "hasAnyRole('technical_officer', 'commitment_officer', 'finance_verifier', 'budget_authority', 'treasurer',"
                    + " 'treasury_officer', 'auditor')";

    private final RecordingCardCharge recordingCardCharge;
    private final RecordingCardBill recordingCardBill;
    private final CardCharges charges;
    private final CardBills bills;
    private final OrderCopies orders;
    private final Payments payments;
    private final PaymentViews views;

    CardController(
            RecordingCardCharge recordingCardCharge,
            RecordingCardBill recordingCardBill,
            CardCharges charges,
            CardBills bills,
            OrderCopies orders,
            Payments payments,
            PaymentViews views) {
        this.recordingCardCharge = recordingCardCharge;
        this.recordingCardBill = recordingCardBill;
        this.charges = charges;
        this.bills = bills;
        this.orders = orders;
        this.payments = payments;
        this.views = views;
    }

    record ChargeBody(
            @NotBlank @Pattern(regexp = "[A-Za-z0-9]{1,20}") String approvalCode,
            @NotNull Instant chargedAt,
            @NotNull Money amount) {}

    @PostMapping("/payments/{id}/card-charge")
    @PreAuthorize("hasAnyRole('technical_officer', 'commitment_officer')")
    @Operation(summary = "Records that the card has paid the seller; settles the payment")
    ResponseEntity<PaymentView> charge(
            @PathVariable UUID id, @Valid @RequestBody ChargeBody body, ExpectedVersion expected, Actor actor) {
        recordingCardCharge.record(id, expected, body.approvalCode(), body.chargedAt(), body.amount(), actor);
        Payment payment = payments.find(id).orElseThrow(() -> ProblemException.notFound("payment", id));
        return Answer.ok(payment.version(), views.whole(payment, actor));
    }

    /** A recorded charge with its order's number, by which people know it. */
    record ChargeView(
            UUID paymentId,
            UUID orderId,
            @Nullable String orderNumber,
            UUID departmentId,
            String approvalCode,
            LocalDate chargedOn,
            Money amount) {}

    @GetMapping("/card-charges/unbilled")
    @PreAuthorize(LOOKERS)
    @Operation(summary = "Recorded charges that stand on no bill yet, the oldest first")
    Page<ChargeView> unbilled(Paging paging, Actor actor) {
        List<CardCharge> unbilled = charges.unbilled(actor.region(), Access.departmentOf(actor), paging);
        Map<UUID, String> numbers =
                orders.numbers(unbilled.stream().map(CardCharge::orderId).toList());
        return Page.of(unbilled, paging, charge -> List.of(charge.paymentId().toString()))
                .map(charge -> new ChargeView(
                        charge.paymentId(),
                        charge.orderId(),
                        numbers.get(charge.orderId()),
                        charge.departmentId(),
                        charge.approvalCode(),
                        charge.chargedOn(),
                        charge.amount()));
    }

    record CardBillBody(
            @NotNull UUID departmentId,

            @NotBlank @Pattern(regexp = "20\\d{2}-(0[1-9]|1[0-2])")
            String period,

            @NotEmpty @Size(max = 1000) List<@NotNull @Valid ChargeLine> charges) {

        record ChargeLine(
                @NotBlank @Pattern(regexp = "[A-Za-z0-9]{1,20}")
                String approvalCode,

                @NotNull LocalDate date,
                @NotNull Money amount) {}
    }

    @PostMapping("/card-bills")
    @PreAuthorize("hasRole('treasurer')")
    @Operation(
            summary =
                    "Compares the issuer's monthly bill with the recorded charges; unknown ones are refused with reason")
    ResponseEntity<CardBillView> bill(@Valid @RequestBody CardBillBody body, Actor actor) {
        for (CardBillBody.ChargeLine line : body.charges()) {
            Amounts.mustBePositive("charges", line.amount());
        }
        CardBill bill = recordingCardBill.record(
                body.departmentId(),
                body.period(),
                body.charges().stream()
                        .map(line -> new Charge(line.approvalCode(), line.date(), line.amount()))
                        .toList(),
                actor);
        return Answer.created("/v1/card-bills/" + bill.id(), 0, view(bill));
    }

    @GetMapping("/card-bills")
    @PreAuthorize(LOOKERS)
    @Operation(
            summary =
                    "The bills of your department or, for treasury and audit, the region; the newest first, without lines")
    Page<CardBillView> bills(Paging paging, Actor actor) {
        return Page.of(
                        bills.list(actor.region(), Access.departmentOf(actor), paging),
                        paging,
                        bill -> List.of(bill.id().toString()))
                .map(this::view);
    }

    @GetMapping("/card-bills/{id}")
    @PreAuthorize(LOOKERS)
    @Operation(summary = "A month's bill: which charges are ours, and why the others are not")
    ResponseEntity<CardBillView> cardBill(@PathVariable UUID id, Actor actor) {
        CardBill bill = bills.find(id).orElseThrow(() -> ProblemException.notFound("card bill", id));
        Access.mustSee(actor, bill.region(), bill.departmentId(), null, "card bill", id);
        return Answer.ok(0, view(bill));
    }

    private CardBillView view(CardBill bill) {
        List<UUID> recognised = bill.lines().stream()
                .flatMap(line -> Stream.ofNullable(line.paymentId()))
                .toList();
        Map<UUID, UUID> orderOf = payments.find(recognised).stream()
                .collect(
                        Collectors.toMap(Payment::id, payment -> payment.facts().orderId()));
        Map<UUID, String> numbers = orders.numbers(orderOf.values());
        return CardBillView.of(bill, payment -> numbers.get(orderOf.get(payment)));
    }
}
