package id.rewang.identity.city;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Asks the provider to speak the language of our pages and to say when the person has proved who they are. Who is signed in
 * here already comes because that is too long ago, or as somebody else: they have to prove it anew.
 */
final class AuthorizationRequests implements OAuth2AuthorizationRequestResolver {

    /** A working day; OpenID Connect has a provider that is asked for an age say {@code auth_time}. */
    private static final Duration OLDEST_SIGN_IN = Duration.ofHours(12);

    private final OAuth2AuthorizationRequestResolver usual;
    private final LocaleResolver language;

    AuthorizationRequests(ClientRegistrationRepository provider, String path, LocaleResolver language) {
        this.usual = new DefaultOAuth2AuthorizationRequestResolver(provider, path);
        this.language = language;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return asking(request, usual.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return asking(request, usual.resolve(request, registration));
    }

    private @Nullable OAuth2AuthorizationRequest asking(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest asked) {
        if (asked == null) {
            return null;
        }
        Map<String, Object> wishes = new HashMap<>();
        wishes.put("ui_locales", language.resolveLocale(request).toLanguageTag());
        wishes.put("max_age", OLDEST_SIGN_IN.toSeconds());
        if (SecurityContextHolder.getContext().getAuthentication() != null) {
            wishes.put("prompt", "login");
        }
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(more -> more.putAll(wishes))
                .build();
    }
}
