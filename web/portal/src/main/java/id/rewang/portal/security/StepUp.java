package id.rewang.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Sends people to the provider, which goes on in the language of our pages. Has somebody enter a one-time code when a service
 * wants to be sure who is there (RFC 9470), and brings them back to the page that they were on; the tokens made afterwards say
 * so.
 */
@Component
public final class StepUp implements OAuth2AuthorizationRequestResolver {

    /** In which language the provider shall speak (OpenID Connect). */
    static final String LANGUAGE = "ui_locales";

    private static final String PARAMETER = "step-up";
    private static final String START = SignInAgain.SIGN_IN + "?" + PARAMETER;
    private static final String SECOND_FACTOR = "urn:rewang:mfa";
    private static final String SECONDS = "300";

    private final OAuth2AuthorizationRequestResolver signIn;
    private final SignInAgain signInAgain;
    private final LocaleResolver language;

    StepUp(ClientRegistrationRepository registrations, SignInAgain signInAgain, LocaleResolver language) {
        this.signIn = new DefaultOAuth2AuthorizationRequestResolver(
                registrations, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        this.signInAgain = signInAgain;
        this.language = language;
    }

    /** Answers a form with the way to the provider, which leads back to the form's page. */
    public void lead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        signInAgain.rememberPage(request, response);
        String start = request.getContextPath() + START;
        if (SignInAgain.isByScript(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer error=\"insufficient_user_authentication\", acr_values=\"%s\", max_age=\"%s\""
                            .formatted(SECOND_FACTOR, SECONDS));
            response.setHeader("HX-Redirect", start);
        } else {
            response.sendRedirect(start);
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return asking(request, signIn.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return asking(request, signIn.resolve(request, registration));
    }

    private @Nullable OAuth2AuthorizationRequest asking(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest usual) {
        if (usual == null) {
            return null;
        }
        Map<String, Object> wishes = new HashMap<>();
        wishes.put(LANGUAGE, language.resolveLocale(request).toLanguageTag());
        if (request.getParameter(PARAMETER) != null) {
            wishes.put("acr_values", SECOND_FACTOR);
            wishes.put("max_age", SECONDS);
        }
        return OAuth2AuthorizationRequest.from(usual)
                .additionalParameters(more -> more.putAll(wishes))
                .build();
    }
}
