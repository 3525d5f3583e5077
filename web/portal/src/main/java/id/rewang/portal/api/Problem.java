package id.rewang.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a service refused, as in its problem document (RFC 9457).
 *
 * @param code     stable; {@code problem.<code>} in the message bundles says it in the reader's language
 * @param detail   the service's own sentence, for codes that no bundle knows
 * @param errors   the fields concerned
 * @param incident where the service's log tells more, when the fault is its own
 */
public record Problem(
        int status,
        String code,
        String detail,
        List<Field> errors,
        @Nullable String incident) {

    public Problem {
        errors = errors == null ? List.of() : List.copyOf(errors);
        code = code == null ? "unknown" : code;
        detail = detail == null ? "" : detail;
    }

    /** One field of the request, such as {@code lines[2].quantity}. */
    public record Field(String field, String code, String message) {}

    /** The answer was no problem document. */
    static Problem unreadable(int status) {
        return new Problem(status, "unknown", "", List.of(), null);
    }
}
