package id.rewang.portal.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/**
 * What happens to a request that nobody signed in has sent: a page leads to the provider and back. When the session ended
 * while somebody filled in a form, the way back leads to the page with the form, where the draft is; scripts are told 401
 * and keep what was typed.
 */
@Component
public final class SignInAgain implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String SIGN_IN = "/oauth2/authorization/" + TokenConfiguration.SIGN_IN;

    private final RequestCache requests;

    SignInAgain(RequestCache requests) {
        this.requests = requests;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, @Nullable AuthenticationException reason)
            throws IOException {
        boolean byScript = isByScript(request);
        if (!byScript && request.getMethod().equals("GET")) {
            requests.saveRequest(request, response);
        } else {
            rememberPage(request, response);
        }
        if (byScript) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(request.getContextPath() + SIGN_IN);
        }
    }

    /** Without a session there is no CSRF token either: that is no attack, but somebody who was away for long. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        if (People.signedIn() == null) {
            commence(request, response, null);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** After signing in the way leads to the page that the form or script was on. */
    void rememberPage(HttpServletRequest request, HttpServletResponse response) {
        URI page = pageOf(request);
        if (page != null) {
            requests.saveRequest(new PageRequest(request, page), response);
        }
    }

    static boolean isByScript(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return "true".equals(request.getHeader("HX-Request"))
                || (accepted != null && accepted.contains(MediaType.TEXT_EVENT_STREAM_VALUE));
    }

    /** The page that a form or script is on, if it is one of ours. */
    public static @Nullable URI pageOf(HttpServletRequest request) {
        String address = request.getHeader(HttpHeaders.REFERER);
        String host = request.getHeader(HttpHeaders.HOST);
        if (address == null || host == null) {
            return null;
        }
        try {
            URI uri = URI.create(address);
            return host.equals(uri.getAuthority()) ? uri : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** The request for a page, made from the one for its form. */
    private static final class PageRequest extends HttpServletRequestWrapper {

        private final URI page;

        PageRequest(HttpServletRequest request, URI page) {
            super(request);
            this.page = page;
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getRequestURI() {
            return page.getRawPath();
        }

        @Override
        public String getServletPath() {
            return page.getRawPath();
        }

        @Override
        public @Nullable String getQueryString() {
            return page.getRawQuery();
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(getScheme() + "://" + page.getAuthority() + page.getRawPath());
        }
    }
}
