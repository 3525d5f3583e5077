package id.rewang.bank.snap;

import static id.rewang.bank.snap.SnapGate.header;

import id.rewang.bank.BankSettings;
import id.rewang.bank.book.Bank;
import id.rewang.bank.book.BankProblem;
import id.rewang.bank.book.ConnectionLost;
import id.rewang.bank.book.Refusal;
import id.rewang.bank.book.Rupiah;
import id.rewang.bank.book.Transfer;
import id.rewang.bank.book.TransferOrder;
import id.rewang.bank.book.TransferOrder.Channel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The SNAP BI services that the bank offers. */
@RestController
@RequestMapping("/snap/v1.0")
class SnapController {

    private static final String STATUS_SERVICE = "36";
    private static final String REFERENCE = "[A-Za-z0-9/._-]{1,64}";
    private static final String ACCOUNT = "[A-Za-z0-9]{1,34}";

    private final Bank bank;
    private final BankSettings settings;
    private final AccessTokens tokens;
    private final SnapGate gate;
    private final JsonMapper json;

    SnapController(Bank bank, BankSettings settings, AccessTokens tokens, SnapGate gate, JsonMapper json) {
        this.bank = bank;
        this.settings = settings;
        this.tokens = tokens;
        this.gate = gate;
        this.json = json;
    }

    @PostMapping("/access-token/b2b")
    ResponseEntity<Map<String, Object>> token(HttpServletRequest request, @RequestBody byte[] body) {
        String service = AccessTokens.SERVICE;
        String clientId = header(service, request, "X-CLIENT-KEY");
        String timestamp = header(service, request, "X-TIMESTAMP");
        String signature = header(service, request, "X-SIGNATURE");
        if (!grantType(body).equals("client_credentials")) {
            throw SnapRefusal.malformed(service, "grantType");
        }
        Map<String, Object> answer = answer(200, service, "Successful");
        answer.put("accessToken", tokens.issue(clientId, timestamp, signature));
        answer.put("tokenType", "Bearer");
        answer.put("expiresIn", String.valueOf(settings.tokenLifetime().toSeconds()));
        return ResponseEntity.ok(answer);
    }

    @PostMapping("/transfer-intrabank")
    ResponseEntity<Map<String, Object>> intrabank(HttpServletRequest request, @RequestBody byte[] body)
            throws InterruptedException {
        SnapRequest snap = gate.admit(Channel.INTRABANK.serviceCode(), request, body);
        return transfer(
                snap,
                new TransferOrder(
                        Channel.INTRABANK,
                        snap.required("sourceAccountNo", ACCOUNT),
                        snap.required("beneficiaryAccountNo", ACCOUNT),
                        settings.code(),
                        snap.optional("beneficiaryAccountName", 100),
                        snap.amount(),
                        snap.optional("remark", 256)));
    }

    @PostMapping("/transfer-interbank")
    ResponseEntity<Map<String, Object>> interbank(HttpServletRequest request, @RequestBody byte[] body)
            throws InterruptedException {
        SnapRequest snap = gate.admit(Channel.INTERBANK.serviceCode(), request, body);
        String bankCode = snap.required("beneficiaryBankCode", "[A-Z0-9]{3,11}");
        if (bankCode.equals(settings.code())) {
            throw SnapRefusal.malformed(snap.service(), "beneficiaryBankCode");
        }
        return transfer(
                snap,
                new TransferOrder(
                        Channel.INTERBANK,
                        snap.required("sourceAccountNo", ACCOUNT),
                        snap.required("beneficiaryAccountNo", ACCOUNT),
                        bankCode,
                        snap.required("beneficiaryAccountName", "(?s).{1,100}"),
                        snap.amount(),
                        snap.optional("remark", 256)));
    }

    private ResponseEntity<Map<String, Object>> transfer(SnapRequest snap, TransferOrder order)
            throws InterruptedException {
        String reference = snap.required("partnerReferenceNo", REFERENCE);
        snap.requireTime("transactionDate");
        Bank.Taken taken;
        try {
            taken = bank.take(reference, snap.externalId(), order);
        } catch (BankProblem inconsistent) {
            throw new SnapRefusal(404, snap.service(), "18", "Inconsistent Request");
        }
        if (taken.answerLost()) {
            Thread.sleep(taken.answerLostFrom());
            throw new ConnectionLost();
        }
        return answerTo(taken.transfer());
    }

    private ResponseEntity<Map<String, Object>> answerTo(Transfer transfer) {
        TransferOrder order = transfer.order();
        String service = order.channel().serviceCode();
        Refusal refusal = transfer.refusal();
        if (transfer.status() == Transfer.Status.FAILED && refusal != null) {
            throw new SnapRefusal(refusal.httpStatus(), service, refusal.caseCode(), refusal.reason());
        }
        boolean pending = transfer.status() == Transfer.Status.PENDING;
        Map<String, Object> answer =
                answer(pending ? 202 : 200, service, pending ? "Request In Progress" : "Successful");
        answer.put("referenceNo", transfer.bankReference());
        answer.put("partnerReferenceNo", transfer.reference());
        answer.put("amount", amount(order.amount()));
        answer.put("beneficiaryAccountNo", order.beneficiaryAccount());
        if (order.channel() == Channel.INTERBANK) {
            answer.put("beneficiaryBankCode", order.beneficiaryBankCode());
        }
        answer.put("sourceAccountNo", order.sourceAccount());
        answer.put("transactionDate", time(transfer.takenAt()));
        return ResponseEntity.status(pending ? 202 : 200).body(answer);
    }

    @PostMapping("/transfer/status")
    ResponseEntity<Map<String, Object>> status(HttpServletRequest request, @RequestBody byte[] body) {
        SnapRequest snap = gate.admit(STATUS_SERVICE, request, body);
        String reference = snap.required("originalPartnerReferenceNo", REFERENCE);
        String service = snap.required("serviceCode", "\\d{2}");
        Transfer transfer = bank.transfer(reference)
                .filter(t -> t.order().channel().serviceCode().equals(service))
                .orElseThrow(() -> new SnapRefusal(404, STATUS_SERVICE, "01", "Transaction Not Found"));
        Map<String, Object> answer = answer(200, STATUS_SERVICE, "Successful");
        answer.putAll(statusOf(transfer, transfer.status()));
        return ResponseEntity.ok(answer);
    }

    /** The particulars that enquiry and callback have in common. */
    static Map<String, Object> statusOf(Transfer transfer, Transfer.Status status) {
        TransferOrder order = transfer.order();
        Refusal refusal =
                status == Transfer.Status.SETTLED || status == Transfer.Status.PENDING ? null : transfer.refusal();
        Map<String, Object> particulars = new LinkedHashMap<>();
        particulars.put("originalPartnerReferenceNo", transfer.reference());
        particulars.put("originalReferenceNo", transfer.bankReference());
        particulars.put("originalExternalId", transfer.externalId());
        particulars.put("serviceCode", order.channel().serviceCode());
        particulars.put("latestTransactionStatus", status.code());
        particulars.put("transactionStatusDesc", status.words());
        particulars.put("amount", amount(order.amount()));
        particulars.put("sourceAccountNo", order.sourceAccount());
        particulars.put("beneficiaryAccountNo", order.beneficiaryAccount());
        particulars.put("transactionDate", time(transfer.takenAt()));
        particulars.put(
                "additionalInfo",
                Map.of(
                        "reasonCode", refusal == null ? "" : refusal.caseCode(),
                        "reason", refusal == null ? "" : refusal.reason()));
        return particulars;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refuse(SnapRefusal refusal) {
        return ResponseEntity.status(refusal.httpStatus())
                .body(new LinkedHashMap<>(Map.of(
                        "responseCode",
                        refusal.responseCode(),
                        "responseMessage",
                        String.valueOf(refusal.getMessage()))));
    }

    /** Promises more bytes than it sends and closes, which the customer sees as a broken connection. */
    @ExceptionHandler(ConnectionLost.class)
    void breakOff(HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Connection", "close");
        response.setContentLength(4096);
        response.getOutputStream().write('{');
        response.flushBuffer();
    }

    private String grantType(byte[] body) {
        try {
            return json.readTree(new String(body, StandardCharsets.UTF_8))
                    .path("grantType")
                    .asString("");
        } catch (JacksonException notJson) {
            throw new SnapRefusal(400, AccessTokens.SERVICE, "00", "Bad Request");
        }
    }

    private static Map<String, Object> answer(int httpStatus, String service, String message) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("responseCode", httpStatus + service + "00");
        answer.put("responseMessage", message);
        return answer;
    }

    private static Map<String, String> amount(long sen) {
        Map<String, String> amount = new LinkedHashMap<>();
        amount.put("value", Rupiah.text(sen));
        amount.put("currency", "IDR");
        return amount;
    }

    static String time(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.truncatedTo(ChronoUnit.SECONDS));
    }
}
