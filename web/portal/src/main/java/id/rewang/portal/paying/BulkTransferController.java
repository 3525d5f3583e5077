package id.rewang.portal.paying;

import id.rewang.portal.api.PaymentQuery;
import id.rewang.portal.api.Payments;
import id.rewang.portal.api.Payments.Awaiting;
import id.rewang.portal.api.Payments.BulkTransfer;
import id.rewang.portal.api.Payments.BulkTransferWish;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.web.Form;
import java.util.List;
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
import org.springframework.web.multipart.MultipartFile;

/** Files of payments that people upload and release in the bank's portal, and the bank's answers. */
@Controller
@PreAuthorize("hasRole('treasurer')")
class BulkTransferController {

    private static final int A_PAGE = 30;
    private static final int MOST_IN_A_FILE = 200;

    private final Payments payments;

    BulkTransferController(Payments payments) {
        this.payments = payments;
    }

    @GetMapping("/bulk-transfers")
    String list(@RequestParam(required = false) @Nullable String cursor, Model model) {
        return list(Form.blank(), cursor, model);
    }

    @PostMapping("/bulk-transfers")
    String make(Form form, Model model) {
        List<UUID> chosen = Chosen.of(form, "paymentIds");
        if (form.isFine()) {
            try {
                return "redirect:/bulk-transfers/"
                        + payments.makeBulkTransfer(form.key(), new BulkTransferWish(chosen))
                                .id();
            } catch (ServiceRefused refusal) {
                form.refused(refusal);
            }
        }
        return list(form, null, model);
    }

    @GetMapping("/bulk-transfers/{id}")
    String show(@PathVariable UUID id, Model model) {
        return show(id, Form.blank(), model);
    }

    @GetMapping("/bulk-transfers/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        BulkTransfer transfer = payments.bulkTransfer(id);
        return Download.of(transfer.fileReference() + ".csv", "text/csv;charset=UTF-8", payments.bulkTransferFile(id));
    }

    @PostMapping("/bulk-transfers/{id}/answer")
    String answer(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Form form,
            Model model) {
        if (file == null || file.isEmpty()) {
            form.fault("file", "no-file");
            return show(id, form, model);
        }
        try {
            payments.answerBulkTransfer(id, form.key(), form.version(), file);
            return "redirect:/bulk-transfers/" + id;
        } catch (ServiceRefused refusal) {
            return show(id, form.refused(refusal), model);
        }
    }

    private String list(Form form, @Nullable String cursor, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("waiting", payments.find(PaymentQuery.ANY.awaiting(Awaiting.FILE), MOST_IN_A_FILE, null));
        model.addAttribute("transfers", payments.bulkTransfers(A_PAGE, cursor));
        return "paying/bulk-transfers";
    }

    private String show(UUID id, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("transfer", payments.bulkTransfer(id));
        return "paying/bulk-transfer";
    }
}
