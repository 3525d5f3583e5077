package id.rewang.kit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The body of every answer that is not a success: a problem document as in RFC 9457, media type
 * {@code application/problem+json}.
 *
 * @param type     {@code urn:rewang:problem:<code>}
 * @param code     stable, for programs to switch on
 * @param errors   the fields concerned, where it is about fields
 * @param incident where to look in the log; only when the fault is ours (5xx)
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<FieldProblem> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String incident) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(HttpStatus status, String code, String detail, List<FieldProblem> errors) {
        return new Problem(
                "urn:rewang:problem:" + code, status.getReasonPhrase(), status.value(), detail, code, errors, null);
    }

    static Problem incident(HttpStatus status, String code, String detail, String incident) {
        return new Problem(
                "urn:rewang:problem:" + code,
                status.getReasonPhrase(),
                status.value(),
                detail,
                code,
                List.of(),
                incident);
    }
}
