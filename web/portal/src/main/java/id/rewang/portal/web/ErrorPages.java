package id.rewang.portal.web;

import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.security.SignInAgain;
import id.rewang.portal.security.StepUp;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page for what no controller says at a field: what a service does not show this person (404, 403), and what went wrong
 * (5xx), with a reference under which the log tells more.
 */
@ControllerAdvice
class ErrorPages {

    private final SignInAgain signInAgain;
    private final StepUp stepUp;

    ErrorPages(SignInAgain signInAgain, StepUp stepUp) {
        this.signInAgain = signInAgain;
        this.stepUp = stepUp;
    }

    @ExceptionHandler
    @Nullable
    ModelAndView onRefusal(ServiceRefused refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (refusal.isForSecondFactor() && request.getMethod().equals("POST")) {
            KeptForms.keep(request);
            stepUp.lead(request, response);
            return null;
        }
        HttpStatus status = HttpStatus.resolve(refusal.status());
        if (status == null || status.is5xxServerError() || status == HttpStatus.UNAUTHORIZED) {
            return incident(HttpStatus.BAD_GATEWAY, refusal, refusal.problem().incident());
        }
        String view = switch (status) {
            case FORBIDDEN -> "error/403";
            case NOT_FOUND -> "error/404";
            default -> "error/4xx";
        };
        return new ModelAndView(view, Map.of("problem", refusal.problem()), status);
    }

    @ExceptionHandler
    ModelAndView onSilence(ResourceAccessException silence) {
        return incident(HttpStatus.SERVICE_UNAVAILABLE, silence, null);
    }

    /** The provider does not renew the tokens any more: the person signs in again and comes back here. */
    @ExceptionHandler
    void onLostSession(OAuth2AuthorizationException lost, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.logout();
        signInAgain.commence(request, response, null);
    }

    private static ModelAndView incident(HttpStatus status, Exception cause, @Nullable String reference) {
        return new ModelAndView("error/5xx", Map.of("reference", Incidents.log(cause, reference)), status);
    }
}
