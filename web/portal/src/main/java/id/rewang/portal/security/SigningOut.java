package id.rewang.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;

/** Who signs out here signs out at the provider too, in the language of our pages, and comes back to the front page. */
final class SigningOut extends OidcClientInitiatedLogoutSuccessHandler {

    private final LocaleResolver language;

    SigningOut(ClientRegistrationRepository registrations, LocaleResolver language) {
        super(registrations);
        this.language = language;
        setPostLogoutRedirectUri("{baseUrl}/");
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        String target = super.determineTargetUrl(request, response, authentication);
        return UriComponentsBuilder.fromUriString(target)
                .queryParam(StepUp.LANGUAGE, language.resolveLocale(request).toLanguageTag())
                .build(true)
                .toUriString();
    }
}
