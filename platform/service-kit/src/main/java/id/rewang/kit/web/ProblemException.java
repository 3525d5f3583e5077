package id.rewang.kit.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * A request that is refused, with the answer its sender gets. Thrown by use cases and controllers; the transaction is
 * rolled back, nothing is half-done.
 */
public class ProblemException extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final List<FieldProblem> errors;

    /**
     * @param status 4xx
     * @param code   stable, kebab-case, for programs to switch on
     * @param detail one sentence for the person who asked: what is wrong and what can be done
     */
    public ProblemException(HttpStatus status, String code, String detail, FieldProblem... errors) {
        this(status, code, detail, List.of(errors));
    }

    public ProblemException(HttpStatus status, String code, String detail, List<FieldProblem> errors) {
        super(detail);
        this.status = status;
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    /** 404: there is no such thing, or none that the person asking may know of. */
    public static ProblemException notFound(String what, Object id) {
        return new ProblemException(HttpStatus.NOT_FOUND, "not-found", "There is no " + what + " " + id + ".");
    }

    /**
     * 409: the thing is not in a state in which this can be done.
     *
     * @param possible what can be done instead in that state, as words
     */
    public static ProblemException illegalState(String what, Object state, String wanted, List<String> possible) {
        String instead = possible.isEmpty() ? "nothing more can be done" : "possible: " + String.join(", ", possible);
        return new ProblemException(
                HttpStatus.CONFLICT,
                "illegal-state",
                "The " + what + " is " + state + ", so " + wanted + " is not possible; " + instead + ".");
    }

    /** 400: one field of the request holds something that cannot be right. */
    public static ProblemException invalidField(String field, String code, String message) {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "invalid-request",
                "The field " + field + " is not valid: " + message + ".",
                new FieldProblem(field, code, message));
    }

    /** 422: well-formed, but the rules of the domain say no. */
    public static ProblemException refused(String code, String detail, FieldProblem... errors) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, code, detail, errors);
    }

    /** 403: the person may not do this. */
    public static ProblemException forbidden(String code, String detail) {
        return new ProblemException(HttpStatus.FORBIDDEN, code, detail);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    /** The document that the sender of the request gets. */
    public Problem problem() {
        return Problem.of(status, code, String.valueOf(getMessage()), errors);
    }
}
