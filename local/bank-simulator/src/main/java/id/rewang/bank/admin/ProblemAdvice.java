package id.rewang.bank.admin;

import id.rewang.bank.book.BankProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Outside SNAP the bank says no with a problem document. */
@RestControllerAdvice
class ProblemAdvice {

    @ExceptionHandler
    ProblemDetail problem(BankProblem problem) {
        return problemDetail(problem.httpStatus(), problem.code(), String.valueOf(problem.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail malformed(IllegalArgumentException malformed) {
        return problemDetail(400, "malformed", String.valueOf(malformed.getMessage()));
    }

    private static ProblemDetail problemDetail(int status, String code, String detail) {
        ProblemDetail document = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), detail);
        document.setProperty("code", code);
        return document;
    }
}
