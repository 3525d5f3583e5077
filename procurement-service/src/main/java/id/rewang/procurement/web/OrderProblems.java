package id.rewang.procurement.web;

import id.rewang.kit.web.FieldProblem;
import id.rewang.kit.web.Problem;
import id.rewang.kit.web.ProblemException;
import id.rewang.procurement.order.IllegalTransition;
import id.rewang.procurement.order.LineFault;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the order itself refuses, as problem documents. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class OrderProblems {

    @ExceptionHandler
    ResponseEntity<Problem> onIllegalTransition(IllegalTransition refusal) {
        return answer(of(refusal));
    }

    @ExceptionHandler
    ResponseEntity<Problem> onLineFault(LineFault refusal) {
        return answer(of(refusal));
    }

    /**
     * @throws IllegalArgumentException when it is no refusal
     */
    static ProblemException of(RuntimeException refusal) {
        return switch (refusal) {
            case ProblemException problem -> problem;
            case IllegalTransition illegal ->
                new ProblemException(HttpStatus.CONFLICT, "illegal-state", String.valueOf(illegal.getMessage()));
            case LineFault fault -> {
                String message = String.valueOf(fault.getMessage());
                String field = "lines[" + fault.position() + "]." + fault.field();
                yield ProblemException.refused(
                        fault.code(),
                        "The field " + field + ": " + message + ".",
                        new FieldProblem(field, fault.code(), message));
            }
            default -> throw new IllegalArgumentException(refusal);
        };
    }

    private static ResponseEntity<Problem> answer(ProblemException problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.problem());
    }
}
