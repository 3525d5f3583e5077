package id.rewang.payment.web;

import id.rewang.kit.web.Problem;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.ledger.Result;
import id.rewang.payment.ledger.TransferRefused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what it means when the ledger does not book what somebody asked for. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class LedgerRefusals {

    @ExceptionHandler
    ResponseEntity<Problem> onLimit(TransferRefused refused) {
        if (refused.result() != Result.LIMIT_EXCEEDED) {
            throw new IllegalStateException(refused);
        }
        Problem problem = new ProblemException(
                        HttpStatus.CONFLICT,
                        "funds-short",
                        "There is not enough left on "
                                + refused.transfer().credit().code() + " for "
                                + refused.transfer().amount() + ".")
                .problem();
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
