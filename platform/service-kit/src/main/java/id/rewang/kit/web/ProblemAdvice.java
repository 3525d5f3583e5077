package id.rewang.kit.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns whatever a controller or its arguments throw into a problem document. */
@RestControllerAdvice
class ProblemAdvice {

    @ExceptionHandler
    ResponseEntity<Problem> onAnything(Exception thrown) {
        Problem problem = Problems.of(thrown);
        HttpHeaders headers = new HttpHeaders();
        if (thrown instanceof ErrorResponse standard) {
            headers.addAll(standard.getHeaders());
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == 503) {
            headers.set(HttpHeaders.RETRY_AFTER, "1");
        }
        return ResponseEntity.status(problem.status()).headers(headers).body(problem);
    }
}
