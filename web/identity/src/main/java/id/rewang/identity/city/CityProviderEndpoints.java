package id.rewang.identity.city;

import id.rewang.identity.IdentitySettings;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The way to the city's provider and back: OpenID Connect's code flow with PKCE, state and nonce. Coming back signs nobody
 * in: the session learns whom the provider has named, and its tokens are kept nowhere.
 */
@Component
@ConditionalOnProperty("rewang.identity.city-provider.issuer")
public class CityProviderEndpoints {

    private static final String BACK = "/sign-in/from/" + CityProvider.ID;
    private static final String THERE = "/sign-in/with";

    private final ClientRegistrationRepository provider;
    private final ProviderCalls calls = new ProviderCalls();
    private final LocaleResolver language;
    private final ComingBack comingBack;
    private final ComingBackInVain comingBackInVain;

    CityProviderEndpoints(
            IdentitySettings settings,
            LocaleResolver language,
            ComingBack comingBack,
            ComingBackInVain comingBackInVain) {
        this.provider = new CityProvider(
                Objects.requireNonNull(settings.cityProvider()), settings.issuer() + BACK, calls.client());
        this.language = language;
        this.comingBack = comingBack;
        this.comingBackInVain = comingBackInVain;
    }

    public void addTo(HttpSecurity http) {
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .loginProcessingUrl(BACK)
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new NoTokensKept())
                .authorizationEndpoint(there ->
                        there.authorizationRequestResolver(new AuthorizationRequests(provider, THERE, language)))
                .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(calls.tokens()))
                .userInfoEndpoint(people -> people.oidcUserService(calls.people()))
                .successHandler(comingBack)
                .failureHandler(comingBackInVain)
                .withObjectPostProcessor(new FailingAsOnTheWayBack())
                .withObjectPostProcessor(new SigningNobodyIn()));
    }

    /** The provider may be away when somebody sets out for it. */
    private final class FailingAsOnTheWayBack implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {

        @Override
        public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
            filter.setAuthenticationFailureHandler(comingBackInVain);
            return filter;
        }
    }

    /**
     * The city's principal must not enter the session: the authorization endpoint would take it for the account of that name.
     * The chain's own place for principals is given to the filter last, so that only here it can be taken away again.
     */
    private static final class SigningNobodyIn implements ObjectPostProcessor<OAuth2LoginAuthenticationFilter> {

        @Override
        public <F extends OAuth2LoginAuthenticationFilter> F postProcess(F filter) {
            filter.setSecurityContextRepository(new NullSecurityContextRepository());
            return filter;
        }
    }
}
