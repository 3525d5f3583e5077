package id.rewang.bank.bulk;

import id.rewang.bank.book.Bank;
import id.rewang.bank.book.BankProblem;
import id.rewang.bank.book.BulkFile;
import id.rewang.bank.book.Refusal;
import id.rewang.bank.book.Rupiah;
import id.rewang.bank.book.Transfer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The bank's own portal for bulk transfers: one person uploads, another releases. */
@RestController
@RequestMapping("/bulk/files")
class BulkController {

    private static final int MAX_BYTES = 2_000_000;

    private final Bank bank;

    BulkController(Bank bank) {
        this.bank = bank;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> upload(
            @RequestBody String csv, @RequestHeader("X-Bank-User") String uploadedBy) {
        if (csv.length() > MAX_BYTES) {
            throw new BankProblem(413, "file-too-large", "a file has at most " + MAX_BYTES + " characters");
        }
        BulkFile file = BulkTransferFile.read(csv, uploadedBy);
        boolean isNew = bank.keep(file);
        return ResponseEntity.status(isNew ? 201 : 200).body(view(kept(file.fileReference())));
    }

    @GetMapping("/{fileReference}")
    Map<String, Object> file(@PathVariable String fileReference) {
        return view(kept(fileReference));
    }

    @PostMapping("/{fileReference}/release")
    Map<String, Object> release(@PathVariable String fileReference, @RequestHeader("X-Bank-User") String releasedBy) {
        return view(bank.release(fileReference, releasedBy));
    }

    @GetMapping(value = "/{fileReference}/answer", produces = "text/csv;charset=UTF-8")
    String answer(@PathVariable String fileReference) throws IOException {
        BulkFile file = kept(fileReference);
        if (!file.isReleased()) {
            throw new BankProblem(409, "file-not-released", "file " + fileReference + " was not released yet");
        }
        List<Transfer> transfers = file.answer().stream()
                .map(line -> bank.transfer(line.reference()).orElseThrow())
                .toList();
        long paid = transfers.stream()
                .filter(t -> t.status() == Transfer.Status.SETTLED)
                .mapToLong(t -> t.order().amount())
                .sum();
        StringBuilder out = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord("FILE", "fileReference", "sourceAccount", "count", "paid");
            csv.printRecord("FILE", fileReference, file.sourceAccount(), transfers.size(), Rupiah.text(paid));
            csv.printRecord("TRANSFER", "reference", "amount", "status", "code", "reason", "bankReference");
            for (Transfer transfer : transfers) {
                csv.printRecord(line(transfer));
            }
        }
        return out.toString();
    }

    private static List<String> line(Transfer transfer) {
        Refusal refusal = transfer.refusal();
        return List.of(
                "TRANSFER",
                transfer.reference(),
                Rupiah.text(transfer.order().amount()),
                switch (transfer.status()) {
                    case SETTLED -> "PAID";
                    case PENDING -> "PENDING";
                    case FAILED -> "REFUSED";
                    case RETURNED -> "RETURNED";
                },
                refusal == null || transfer.status() == Transfer.Status.PENDING
                        ? transfer.status().code()
                        : refusal.caseCode(),
                refusal == null || transfer.status() == Transfer.Status.PENDING ? "" : refusal.reason(),
                transfer.bankReference());
    }

    private BulkFile kept(String fileReference) {
        return bank.bulkFile(fileReference)
                .orElseThrow(() -> new BankProblem(404, "file-unknown", "there is no file " + fileReference));
    }

    private static Map<String, Object> view(BulkFile file) {
        return Map.of(
                "fileReference", file.fileReference(),
                "sourceAccount", file.sourceAccount(),
                "state", file.isReleased() ? "RELEASED" : "WAITING",
                "uploadedBy", file.uploadedBy(),
                "transfers", file.lines().size());
    }
}
