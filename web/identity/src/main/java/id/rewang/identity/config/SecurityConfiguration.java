package id.rewang.identity.config;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import id.rewang.identity.IdentitySettings;
import id.rewang.identity.city.CityProviderEndpoints;
import id.rewang.identity.client.SecretDigest;
import id.rewang.identity.token.SigningOut;
import id.rewang.identity.token.StepUpFilter;
import java.net.URI;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Three doors: the protocol's endpoints, the pages on which people sign in, and the administration API, whose chain is
 * the kit's as in every service.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String SIGN_IN = "/sign-in";

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    RequestCache requestCache() {
        return new HttpSessionRequestCache();
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(
            HttpSecurity http,
            SecurityContextRepository contexts,
            RequestCache requests,
            JWKSource<SecurityContext> keys,
            SigningOut signingOut,
            LocaleResolver language,
            Clock clock) {
        JwtDecoder ownTokens = OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.clientAuthentication(
                            clients -> clients.authenticationProviders(providers -> providers.stream()
                                    .filter(ClientSecretAuthenticationProvider.class::isInstance)
                                    .map(ClientSecretAuthenticationProvider.class::cast)
                                    .forEach(provider -> provider.setPasswordEncoder(new SecretDigest()))));
                    server.oidc(oidc -> oidc.logoutEndpoint(logout -> logout.logoutResponseHandler(signingOut)));
                })
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(requests))
                .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .oauth2ResourceServer(userInfo -> userInfo.jwt(jwt -> jwt.decoder(ownTokens)))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SIGN_IN)))
                .addFilterBefore(new ClientLanguageFilter(language), SecurityContextHolderFilter.class)
                .addFilterAfter(new StepUpFilter(requests, clock), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            SecurityContextRepository contexts,
            RequestCache requests,
            ObjectProvider<CityProviderEndpoints> cityProvider,
            IdentitySettings settings) {
        cityProvider.ifAvailable(endpoints -> endpoints.addTo(http));
        CookieCsrfTokenRepository csrf = new CookieCsrfTokenRepository();
        csrf.setCookieName("rewang-identity-csrf");
        return http.securityMatcher(SIGN_IN + "/**", "/second-factor/**", "/signed-out", "/assets/**")
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(requests))
                .csrf(forms -> forms.csrfTokenRepository(csrf))
                .logout(off -> off.disable())
                .authorizeHttpRequests(all -> all.requestMatchers("/second-factor/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                new LoginUrlAuthenticationEntryPoint(SIGN_IN))
                        .accessDeniedHandler((request, response, why) -> response.sendRedirect(SIGN_IN + "?expired")))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                                contentSecurityPolicy(settings.portal().url())))
                        .referrerPolicy(policy -> policy.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny))
                .build();
    }

    /** Browsers follow a form's redirects only to addresses named here, and a sign-in ends at the portal. */
    private static String contentSecurityPolicy(URI portal) {
        return "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self' " + portal
                + "; frame-ancestors 'none'; base-uri 'none'";
    }
}
