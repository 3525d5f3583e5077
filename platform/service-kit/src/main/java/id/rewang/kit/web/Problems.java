package id.rewang.kit.web;

import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says for everything that can be thrown while a request is handled what its sender is told. */
final class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static Problem of(Throwable thrown) {
        return switch (thrown) {
            case ProblemException e -> e.problem();
            case HttpMessageNotReadableException e -> unreadable(e);
            case MethodArgumentNotValidException e -> invalid(bodyErrors(e));
            case HandlerMethodValidationException e -> invalid(parameterErrors(e));
            case ConstraintViolationException e -> invalid(violations(e));
            case MethodArgumentTypeMismatchException e -> invalid(List.of(wrongType(e.getName(), e)));
            case TypeMismatchException e ->
                invalid(List.of(wrongType(e.getPropertyName() == null ? "parameter" : e.getPropertyName(), e)));
            case MissingServletRequestParameterException e -> invalid(missing(e.getParameterName()));
            case MissingServletRequestPartException e -> invalid(missing(e.getRequestPartName()));
            case MissingRequestHeaderException e -> invalid(missing(e.getHeaderName()));
            case ServletRequestBindingException e -> invalid(missing("request"));
            case MaxUploadSizeExceededException e ->
                problem(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The upload is larger than is accepted.");
            case MultipartException e ->
                problem(HttpStatus.BAD_REQUEST, "malformed-upload", "The upload is not readable multipart/form-data.");
            case RequestRejectedException e ->
                problem(
                        HttpStatus.BAD_REQUEST,
                        "malformed-request",
                        "The address or a header holds what is not allowed.");
            case NoResourceFoundException e ->
                problem(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address.");
            case HttpRequestMethodNotSupportedException e ->
                problem(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", e.getMethod() + " is not possible here.");
            case HttpMediaTypeNotSupportedException e ->
                problem(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported-media-type",
                        "The body's media type is not understood here; accepted: " + e.getSupportedMediaTypes() + ".");
            case HttpMediaTypeNotAcceptableException e ->
                problem(
                        HttpStatus.NOT_ACCEPTABLE,
                        "not-acceptable",
                        "None of the accepted media types can be answered; possible: " + e.getSupportedMediaTypes()
                                + ".");
            case AuthenticationException e ->
                problem(HttpStatus.UNAUTHORIZED, "unauthenticated", "A valid access token for this service is needed.");
            case AccessDeniedException e ->
                problem(HttpStatus.FORBIDDEN, "forbidden", "None of your roles may do this.");
            case OptimisticLockingFailureException e ->
                problem(
                        HttpStatus.PRECONDITION_FAILED,
                        "version-mismatch",
                        "Somebody changed it at the same moment; read it again and decide anew.");
            case DataIntegrityViolationException e -> ofConstraint(e);
            case ConcurrencyFailureException e -> tryAgain(e);
            case CannotCreateTransactionException e -> unavailable(e);
            case DataAccessResourceFailureException e -> unavailable(e);
            case QueryTimeoutException e -> tryAgain(e);
            case TransientDataAccessException e -> tryAgain(e);
            case DataAccessException e
            when sqlState(e).startsWith("08") || sqlState(e).startsWith("57P") -> unavailable(e);
            case ErrorResponse e -> ofErrorResponse(e, thrown);
            default -> ourFault(thrown);
        };
    }

    private static Problem problem(HttpStatus status, String code, String detail) {
        return Problem.of(status, code, detail, List.of());
    }

    private static Problem invalid(List<FieldProblem> errors) {
        String detail = errors.isEmpty()
                ? "The request is not valid."
                : "Not valid: "
                        + String.join(
                                "; ",
                                errors.stream()
                                        .map(e -> e.field() + " " + e.message())
                                        .toList()) + ".";
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid-request", detail, errors);
    }

    private static List<FieldProblem> missing(String field) {
        return List.of(new FieldProblem(field, "missing", "is missing"));
    }

    private static Problem unreadable(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case ProblemException e -> e.problem();
            case DatabindException e when e.getCause() instanceof ProblemException cause -> cause.problem();
            case DatabindException e -> invalid(List.of(badField(e)));
            case InputCoercionException e ->
                invalid(List.of(new FieldProblem(path(e), "wrong-type", "must be a number in range")));
            case JacksonException e ->
                problem(
                        HttpStatus.BAD_REQUEST,
                        "malformed-json",
                        "The body is not valid JSON" + at(e.getLocation()) + ".");
            case null, default ->
                problem(HttpStatus.BAD_REQUEST, "malformed-json", "The body is missing or cannot be read as JSON.");
        };
    }

    private static String at(@Nullable TokenStreamLocation where) {
        return where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
    }

    private static FieldProblem badField(DatabindException e) {
        String field = path(e);
        return switch (e) {
            case UnrecognizedPropertyException unknown -> new FieldProblem(field, "unknown-field", "is not known here");
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                new FieldProblem(
                        field,
                        "not-allowed",
                        "must be one of " + List.of(format.getTargetType().getEnumConstants()));
            case MismatchedInputException mismatch ->
                new FieldProblem(field, "wrong-type", "must be " + named(mismatch.getTargetType()));
            default -> new FieldProblem(field, "invalid", reason(e));
        };
    }

    /** Creators of the domain, such as Money, say themselves what they do not accept. */
    private static String reason(DatabindException e) {
        return switch (e.getCause()) {
            case IllegalArgumentException ours -> text(ours.getMessage());
            case ArithmeticException ours -> text(ours.getMessage());
            case null, default -> "cannot be read";
        };
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static String named(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != boolean.class)) {
            return "a number in range";
        }
        if (type == String.class) {
            return "text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (Iterable.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> "a UUID";
            case "LocalDate" -> "a date such as 2026-10-30";
            case "Instant" -> "a time such as 2026-10-30T00:30:00Z";
            default -> "an object";
        };
    }

    private static List<FieldProblem> bodyErrors(MethodArgumentNotValidException e) {
        return e.getBindingResult().getAllErrors().stream()
                .map(error -> new FieldProblem(
                        error instanceof FieldError field ? field.getField() : error.getObjectName(),
                        kebab(error.getCode()),
                        text(error.getDefaultMessage())))
                .toList();
    }

    private static List<FieldProblem> parameterErrors(HandlerMethodValidationException e) {
        List<FieldProblem> errors = new ArrayList<>();
        for (ParameterValidationResult result : e.getParameterValidationResults()) {
            if (result instanceof ParameterErrors body) {
                body.getFieldErrors()
                        .forEach(f -> errors.add(
                                new FieldProblem(f.getField(), kebab(f.getCode()), text(f.getDefaultMessage()))));
                continue;
            }
            String name = result.getMethodParameter().getParameterName();
            for (MessageSourceResolvable error : result.getResolvableErrors()) {
                String[] codes = error.getCodes();
                String code = codes == null || codes.length == 0 ? null : codes[codes.length - 1];
                errors.add(new FieldProblem(
                        name == null ? "parameter" : name, kebab(code), text(error.getDefaultMessage())));
            }
        }
        return errors;
    }

    private static List<FieldProblem> violations(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(v -> new FieldProblem(
                        v.getPropertyPath().toString(),
                        kebab(v.getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName()),
                        v.getMessage()))
                .toList();
    }

    private static FieldProblem wrongType(@Nullable String name, TypeMismatchException e) {
        String field = name == null ? "parameter" : name;
        Class<?> type = e.getRequiredType();
        return type != null && type.isEnum()
                ? new FieldProblem(field, "not-allowed", "must be one of " + List.of(type.getEnumConstants()))
                : new FieldProblem(field, "wrong-type", "must be " + named(type));
    }

    private static String kebab(@Nullable String name) {
        return name == null
                ? "invalid"
                : name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String text(@Nullable String message) {
        return message == null ? "is not valid" : message;
    }

    /** Two requests made the same thing at once, or a value passed validation that the database does not take. */
    private static Problem ofConstraint(DataIntegrityViolationException e) {
        String state = sqlState(e);
        if (state.equals("23505")) {
            return problem(HttpStatus.CONFLICT, "already-exists", "Something with this id or number exists already.");
        }
        if (state.startsWith("22")) {
            return problem(HttpStatus.BAD_REQUEST, "invalid-request", "A value cannot be stored.");
        }
        return ourFault(e);
    }

    private static Problem tryAgain(Exception e) {
        log.info("asked to try again: {}", e.toString());
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "try-again", "Somebody works on the same thing; send it again.");
    }

    private static Problem unavailable(Exception e) {
        log.warn("database not reached: {}", e.toString());
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "temporarily-unavailable",
                "Not possible just now; send it again later.");
    }

    private static Problem ofErrorResponse(ErrorResponse e, Throwable thrown) {
        HttpStatus status = HttpStatus.resolve(e.getStatusCode().value());
        if (status == null || status.is5xxServerError()) {
            return ourFault(thrown);
        }
        return problem(status, kebab(status.name().replace('_', '-')), status.getReasonPhrase() + ".");
    }

    static Problem ourFault(Throwable thrown) {
        String incident = UUID.randomUUID().toString();
        log.error("incident {}", incident, thrown);
        return Problem.incident(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "This should not have happened; nothing was changed. Please report incident " + incident + ".",
                incident);
    }

    private static String sqlState(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
