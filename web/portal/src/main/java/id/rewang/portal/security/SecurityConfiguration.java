package id.rewang.portal.security;

import jakarta.servlet.DispatcherType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.servlet.LocaleResolver;

/** Everything is for people who are signed in, but what is listed as open; which roles, says each page's controller. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    /** The front page, what pages are made of, and what operations watch. */
    private static final String[] OPEN = {
        "/",
        "/error",
        "/sign-in-failed",
        "/css/**",
        "/js/**",
        "/img/**",
        "/webjars/**",
        "/favicon.ico",
        "/actuator/health/**"
    };

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            IdentityProperties identity,
            ClientRegistrationRepository registrations,
            RequestCache requests,
            SignInAgain signInAgain,
            StepUp stepUp,
            LocaleResolver language) {
        return http.authorizeHttpRequests(pages -> pages.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.loginPage(SignInAgain.SIGN_IN)
                        .authorizationEndpoint(provider -> provider.authorizationRequestResolver(stepUp))
                        .failureUrl("/sign-in-failed"))
                .logout(logout -> logout.logoutSuccessHandler(new SigningOut(registrations, language)))
                .requestCache(cache -> cache.requestCache(requests))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(signInAgain).accessDeniedHandler(signInAgain))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy(identity)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(self), geolocation=(), microphone=()")))
                .build();
    }

    /** Signing out is a form whose answer leads to the provider, which is therefore the one other address. */
    private static String policy(IdentityProperties identity) {
        return "default-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self' "
                + identity.origin();
    }

    /** {@code hasRole} knows the roles of the ID token. */
    @Bean
    GrantedAuthoritiesMapper rolesOfIdToken() {
        return authorities -> {
            List<GrantedAuthority> granted = new ArrayList<>(authorities);
            for (GrantedAuthority authority : authorities) {
                if (authority instanceof OidcUserAuthority user) {
                    roles(user).forEach(role -> granted.add(new SimpleGrantedAuthority("ROLE_" + role)));
                }
            }
            return granted;
        };
    }

    private static Set<String> roles(OidcUserAuthority user) {
        List<String> roles = user.getIdToken().getClaimAsStringList("roles");
        return roles == null ? Set.of() : Set.copyOf(roles);
    }
}
