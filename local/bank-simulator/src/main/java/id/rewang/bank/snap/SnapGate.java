package id.rewang.bank.snap;

import id.rewang.bank.BankSettings;
import id.rewang.bank.book.Bank;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets a request in only with token, partner, signature and an external id that is new on this day. */
@Component
class SnapGate {

    private final BankSettings settings;
    private final AccessTokens tokens;
    private final Bank bank;
    private final JsonMapper json;
    private final @Nullable String secret;

    SnapGate(BankSettings settings, AccessTokens tokens, Bank bank, JsonMapper json) {
        this.settings = settings;
        this.tokens = tokens;
        this.bank = bank;
        this.json = json;
        this.secret = settings.clientSecretFile() == null ? null : BankKeys.secret(settings.clientSecretFile());
    }

    SnapRequest admit(String service, HttpServletRequest request, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        checkToken(service, request);
        checkSignature(service, request, text);
        if (!settings.clientId().equals(header(service, request, "X-PARTNER-ID"))) {
            throw SnapRefusal.unauthorized(service, "Unknown Client");
        }
        header(service, request, "CHANNEL-ID");
        String externalId = header(service, request, "X-EXTERNAL-ID");
        if (!externalId.matches("\\d{1,36}")) {
            throw SnapRefusal.malformed(service, "X-EXTERNAL-ID");
        }
        SnapRequest admitted = new SnapRequest(service, externalId, parse(service, text));
        if (!bank.useExternalId(externalId)) {
            throw new SnapRefusal(409, service, "00", "Conflict");
        }
        return admitted;
    }

    private void checkToken(String service, HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            throw new SnapRefusal(401, service, "03", "Token Not Found (B2B)");
        }
        if (!tokens.isValid(bearer(authorization))) {
            throw new SnapRefusal(401, service, "01", "Invalid Token (B2B)");
        }
    }

    private void checkSignature(String service, HttpServletRequest request, String body) {
        if (secret == null) {
            throw SnapRefusal.unauthorized(service, "Unknown Client");
        }
        String expected = SnapSignatures.symmetric(
                secret,
                request.getMethod(),
                request.getRequestURI(),
                bearer(header(service, request, "Authorization")),
                body,
                header(service, request, "X-TIMESTAMP"));
        if (!SnapSignatures.equal(expected, header(service, request, "X-SIGNATURE"))) {
            throw SnapRefusal.unauthorized(service, "Signature");
        }
    }

    private JsonNode parse(String service, String body) {
        try {
            JsonNode node = json.readTree(body);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JacksonException notJson) {
            throw new SnapRefusal(400, service, "00", "Bad Request");
        }
        throw new SnapRefusal(400, service, "00", "Bad Request");
    }

    private static String bearer(String authorization) {
        return authorization.substring("Bearer ".length()).strip();
    }

    static String header(String service, HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        if (value == null || value.isBlank()) {
            throw SnapRefusal.missing(service, name);
        }
        return value;
    }
}
