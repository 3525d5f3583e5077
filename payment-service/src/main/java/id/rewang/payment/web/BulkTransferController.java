package id.rewang.payment.web;

import id.rewang.kit.security.Actor;
import id.rewang.kit.web.Answer;
import id.rewang.kit.web.ExpectedVersion;
import id.rewang.kit.web.Page;
import id.rewang.kit.web.Paging;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.bank.BulkTransferFile;
import id.rewang.payment.bankorder.AnsweringBulkTransfer;
import id.rewang.payment.bankorder.BankOrders;
import id.rewang.payment.bankorder.BulkTransfers;
import id.rewang.payment.bankorder.BulkTransfers.BulkTransfer;
import id.rewang.payment.bankorder.MakingBulkTransfer;
import id.rewang.payment.bankorder.WritingBulkFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/v1/bulk-transfers")
@PreAuthorize("hasRole('treasurer')")
@Tag(name = "Bulk transfers", description = "Payments by a file that people upload and release in the bank's portal")
class BulkTransferController {

    private final MakingBulkTransfer makingBulkTransfer;
    private final WritingBulkFile writingBulkFile;
    private final AnsweringBulkTransfer answeringBulkTransfer;
    private final BulkTransfers transfers;
    private final BankOrders orders;

    BulkTransferController(
            MakingBulkTransfer makingBulkTransfer,
            WritingBulkFile writingBulkFile,
            AnsweringBulkTransfer answeringBulkTransfer,
            BulkTransfers transfers,
            BankOrders orders) {
        this.makingBulkTransfer = makingBulkTransfer;
        this.writingBulkFile = writingBulkFile;
        this.answeringBulkTransfer = answeringBulkTransfer;
        this.transfers = transfers;
        this.orders = orders;
    }

    record BulkTransferBody(
            @NotEmpty @Size(max = BulkTransferFile.MAX_TRANSFERS)
            List<@NotNull UUID> paymentIds) {}

    record BulkTransferView(
            UUID id,
            long version,
            String fileReference,
            UUID departmentId,
            Instant createdAt,
            @Nullable Instant answeredAt,
            List<PaymentView.Attempt> transfers) {}

    @PostMapping
    @Operation(summary = "Puts payments that were instructed by BULK_FILE into one file")
    ResponseEntity<BulkTransferView> make(@Valid @RequestBody BulkTransferBody body, Actor actor) {
        BulkTransfer transfer = makingBulkTransfer.make(body.paymentIds(), actor);
        return Answer.created("/v1/bulk-transfers/" + transfer.id(), transfer.version(), view(transfer));
    }

    @GetMapping
    @Operation(summary = "Your department's bulk transfers, the newest first, without what is in them")
    Page<BulkTransferView> list(Paging paging, Actor actor) {
        UUID department = actor.departmentId();
        if (department == null) {
            throw Actor.notYours("You work for no department.");
        }
        return Page.of(
                        transfers.list(department, paging),
                        paging,
                        transfer -> List.of(transfer.id().toString()))
                .map(transfer -> view(transfer, List.of()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A bulk transfer and what became of each payment in it")
    ResponseEntity<BulkTransferView> transfer(@PathVariable UUID id, Actor actor) {
        BulkTransfer transfer = own(id, actor);
        return Answer.ok(transfer.version(), view(transfer));
    }

    @GetMapping("/{id}/file")
    @Operation(summary = "The file for the bank's portal; always the same")
    ResponseEntity<byte[]> file(@PathVariable UUID id, Actor actor) {
        BulkTransfer transfer = own(id, actor);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + transfer.fileReference() + ".csv\"")
                .body(writingBulkFile.write(transfer).content());
    }

    @PostMapping("/{id}/answer")
    @Operation(summary = "Reads the bank's answer file, whole or not at all; the same again changes nothing")
    ResponseEntity<BulkTransferView> answer(
            @PathVariable UUID id, @RequestPart("file") MultipartFile file, ExpectedVersion expected, Actor actor) {
        BulkTransfer transfer = own(id, actor);
        expected.check(transfer.version());
        answeringBulkTransfer.answer(transfer, content(file));
        BulkTransfer answered = own(id, actor);
        return Answer.ok(answered.version(), view(answered));
    }

    static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BulkTransfer own(UUID id, Actor actor) {
        BulkTransfer transfer = transfers.find(id).orElseThrow(() -> ProblemException.notFound("bulk transfer", id));
        actor.mustShareRegion(transfer.region(), "bulk transfer", id);
        actor.mustWorkFor(transfer.departmentId());
        return transfer;
    }

    private BulkTransferView view(BulkTransfer transfer) {
        return view(
                transfer,
                orders.ofBulkTransfer(transfer.id()).stream()
                        .map(PaymentView.Attempt::of)
                        .toList());
    }

    private static BulkTransferView view(BulkTransfer transfer, List<PaymentView.Attempt> transfers) {
        return new BulkTransferView(
                transfer.id(),
                transfer.version(),
                transfer.fileReference(),
                transfer.departmentId(),
                transfer.createdAt(),
                transfer.answeredAt(),
                transfers);
    }
}
