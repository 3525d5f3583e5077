package id.rewang.identity.city;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.client.HttpServerErrorException;

/** Leads whom the provider has not named back to the page for signing in, which says why in a sentence. */
@Component
@ConditionalOnProperty("rewang.identity.city-provider.issuer")
class ComingBackInVain implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(ComingBackInVain.class);
    private static final int MAX_LOGGED = 300;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        log.warn(
                "the city's provider has named nobody: {}",
                StringUtils.truncate(String.valueOf(failure.getMessage()).replaceAll("\\p{Cntrl}", " "), MAX_LOGGED));
        response.sendRedirect(page(failure));
    }

    private static String page(AuthenticationException failure) {
        List<Throwable> causes = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .toList();
        List<String> errors = causes.stream()
                .filter(OAuth2AuthenticationException.class::isInstance)
                .map(cause -> ((OAuth2AuthenticationException) cause).getError().getErrorCode())
                .toList();
        if (errors.contains("authorization_request_not_found")) {
            return "/sign-in?expired";
        }
        if (errors.contains(OAuth2ErrorCodes.ACCESS_DENIED)) {
            return NotSignedIn.DENIED.page();
        }
        boolean unreachable = errors.contains(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE)
                || causes.stream()
                        .anyMatch(cause -> cause instanceof IOException || cause instanceof HttpServerErrorException);
        return (unreachable ? NotSignedIn.UNREACHABLE : NotSignedIn.FAILED).page();
    }
}
