package id.rewang.payment.web;

import id.rewang.kit.web.ProblemException;
import id.rewang.payment.bank.BankNotification;
import id.rewang.payment.bank.SnapCallbackVerifier;
import id.rewang.payment.bank.SnapCallbackVerifier.CallbackRefused;
import id.rewang.payment.bankorder.RecordingBankWord;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The bank tells what became of a transfer. Open to nobody but who signs with the bank's key. */
@RestController
@Tag(name = "Bank", description = "Callbacks of the bank (SNAP BI)")
class BankCallbackController {

    static final String PATH = "/snap/v1.0/transfer/notify";

    private final SnapCallbackVerifier verifier;
    private final RecordingBankWord recording;

    BankCallbackController(SnapCallbackVerifier verifier, RecordingBankWord recording) {
        this.verifier = verifier;
        this.recording = recording;
    }

    @PostMapping(PATH)
    @Operation(summary = "Takes in a callback; may come twice, late, or before the answer to the instruction")
    Map<String, String> notify(
            @RequestBody byte[] body,
            @RequestHeader(name = "X-TIMESTAMP", required = false) @Nullable String timestamp,
            @RequestHeader(name = "X-SIGNATURE", required = false) @Nullable String signature,
            @RequestHeader(name = "X-PARTNER-ID", required = false) @Nullable String partnerId) {
        BankNotification notification = verified(body, timestamp, signature, partnerId);
        recording
                .record(notification.reference(), notification.status())
                .orElseThrow(() -> ProblemException.notFound("transfer", notification.reference()));
        return Map.of("responseCode", "2003600", "responseMessage", "Successful");
    }

    private BankNotification verified(
            byte[] body, @Nullable String timestamp, @Nullable String signature, @Nullable String partnerId) {
        try {
            return verifier.verified("POST", PATH, body, timestamp, signature, partnerId);
        } catch (CallbackRefused refused) {
            throw refused.isAuthentic()
                    ? new ProblemException(HttpStatus.BAD_REQUEST, "callback-unreadable", reason(refused))
                    : new ProblemException(HttpStatus.UNAUTHORIZED, "unauthenticated", reason(refused));
        }
    }

    private static String reason(CallbackRefused refused) {
        return "The callback is refused: " + refused.getMessage() + ".";
    }
}
