package id.rewang.payment.web;

import id.rewang.kit.money.Money;
import id.rewang.kit.security.Actor;
import id.rewang.kit.web.Answer;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.order.PaymentMethod;
import id.rewang.payment.payment.Payment;
import id.rewang.payment.payment.PaymentState;
import id.rewang.payment.payment.Payments;
import id.rewang.payment.treasury.MakingSpp;
import id.rewang.payment.treasury.RecordingSp2d;
import id.rewang.payment.treasury.Sp2d;
import id.rewang.payment.treasury.SppFile;
import id.rewang.payment.treasury.SppFile.Spp;
import id.rewang.payment.treasury.VerifyingSpp;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
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
@Tag(name = "Direct payments (LS)", description = "SPP put together here, SP2D of the treasury imported")
class TreasuryController {

    private final MakingSpp makingSpp;
    private final VerifyingSpp verifyingSpp;
    private final SppFile sppFile;
    private final RecordingSp2d recordingSp2d;
    private final Payments payments;
    private final PaymentViews views;

    TreasuryController(
            MakingSpp makingSpp,
            VerifyingSpp verifyingSpp,
            SppFile sppFile,
            RecordingSp2d recordingSp2d,
            Payments payments,
            PaymentViews views) {
        this.makingSpp = makingSpp;
        this.verifyingSpp = verifyingSpp;
        this.sppFile = sppFile;
        this.recordingSp2d = recordingSp2d;
        this.payments = payments;
        this.views = views;
    }

    @PostMapping("/payments/{id}/spp")
    @PreAuthorize("hasRole('technical_officer')")
    @Operation(summary = "Puts the SPP-LS together: works out the taxes and pins the payee's account")
    ResponseEntity<PaymentView> makeSpp(@PathVariable UUID id, ExpectedVersion expected, Actor actor) {
        makingSpp.make(id, expected, actor);
        return answer(id, actor);
    }

    @PostMapping("/payments/{id}/spp-verification")
    @PreAuthorize("hasRole('finance_verifier')")
    @Operation(summary = "Finds the SPP-LS complete")
    ResponseEntity<PaymentView> verifySpp(@PathVariable UUID id, ExpectedVersion expected, Actor actor) {
        verifyingSpp.verify(id, expected, actor);
        return answer(id, actor);
    }

    @GetMapping("/payments/{id}/spp-file")
    @PreAuthorize(Access.FINANCE)
    @Operation(summary = "All data of the SPP-LS as a file for the treasury system")
    ResponseEntity<Spp> file(@PathVariable UUID id, Actor actor) {
        Payment payment = seen(id, actor);
        if (payment.facts().method() != PaymentMethod.LS || payment.state() == PaymentState.DUE) {
            throw ProblemException.refused("no-spp", "There is no SPP for payment " + id + ".");
        }
        return ResponseEntity.ok()
                .eTag(Long.toString(payment.version()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"spp-" + id + ".json\"")
                .body(sppFile.of(payment));
    }

    record Sp2dBody(
            @NotBlank @Size(max = 60) String number,
            @NotNull LocalDate date,
            @NotNull UUID departmentId,
            @NotEmpty @Size(max = 200) List<@NotNull @Valid Part> payments) {

        record Part(
                @NotNull UUID paymentId,
                @NotNull Money net,
                @NotNull Money withheld) {}
    }

    @PostMapping("/sp2d")
    @PreAuthorize("hasRole('treasury_officer')")
    @Operation(summary = "Imports an SP2D: settles one or several direct payments, all or none")
    ResponseEntity<Sp2d> record(@Valid @RequestBody Sp2dBody body, Actor actor) {
        if (body.payments().stream().map(Sp2dBody.Part::paymentId).distinct().count()
                != body.payments().size()) {
            throw ProblemException.invalidField("payments", "duplicate", "names a payment twice");
        }
        Sp2d sp2d = recordingSp2d.record(
                body.number(),
                body.date(),
                body.departmentId(),
                body.payments().stream()
                        .map(part -> new Sp2d.Part(part.paymentId(), part.net(), part.withheld()))
                        .toList(),
                actor);
        return ResponseEntity.status(201).body(sp2d);
    }

    private Payment seen(UUID id, Actor actor) {
        Payment payment = payments.find(id).orElseThrow(() -> ProblemException.notFound("payment", id));
        Access.mustSee(actor, payment.facts().region(), payment.facts().departmentId(), null, "payment", id);
        return payment;
    }

    private ResponseEntity<PaymentView> answer(UUID id, Actor actor) {
        Payment payment = seen(id, actor);
        return Answer.ok(payment.version(), views.whole(payment, actor));
    }
}
