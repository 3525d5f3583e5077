package id.rewang.payment.web;

import id.rewang.kit.money.Money;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.Answer;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.card.RecordingCardBill;
import id.rewang.payment.card.RecordingCardBill.CardBill;
import id.rewang.payment.card.RecordingCardBill.Charge;
import id.rewang.payment.card.RecordingCardCharge;
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
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1")
@Tag(name = "Card payments (KKPD)", description = "Charges of the government credit card and its monthly bill")
class CardController {

    private final RecordingCardCharge recordingCardCharge;
    private final RecordingCardBill recordingCardBill;
    private final Payments payments;
    private final PaymentViews views;

    CardController(
            RecordingCardCharge recordingCardCharge,
            RecordingCardBill recordingCardBill,
            Payments payments,
            PaymentViews views) {
        this.recordingCardCharge = recordingCardCharge;
        this.recordingCardBill = recordingCardBill;
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
    ResponseEntity<CardBill> bill(@Valid @RequestBody CardBillBody body, Actor actor) {
        CardBill bill = recordingCardBill.record(
                body.departmentId(),
                body.period(),
                body.charges().stream()
                        .map(line -> new Charge(line.approvalCode(), line.date(), line.amount()))
                        .toList(),
                actor);
        return ResponseEntity.status(201).body(bill);
    }
}
