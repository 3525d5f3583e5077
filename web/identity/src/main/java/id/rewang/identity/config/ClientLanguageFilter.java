package id.rewang.identity.config;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Whoever is sent here goes on in the language of the client's pages, which the client names as OpenID Connect's
 * {@code ui_locales}, until they choose another one here.
 */
final class ClientLanguageFilter extends OncePerRequestFilter {

    private static final String LANGUAGES = "ui_locales";

    /** Marks a request that goes on after somebody has signed in, and may have chosen a language meanwhile. */
    private static final String GOES_ON = "continue";

    private final LocaleResolver language;

    ClientLanguageFilter(LocaleResolver language) {
        this.language = language;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getParameter(LANGUAGES) == null || request.getParameter(GOES_ON) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String inOrder = request.getParameter(LANGUAGES).strip().replaceAll("\\s+", ",");
        Locale spoken = PagesConfiguration.lookup(inOrder);
        if (spoken != null) {
            language.setLocale(request, response, spoken);
        }
        chain.doFilter(request, response);
    }
}
