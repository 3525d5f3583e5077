package id.rewang.kit.security;

import id.rewang.kit.web.ProblemWriter;
import id.rewang.kit.web.WebAutoConfiguration;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Wires {@link id.rewang.kit.security}. */
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@AutoConfiguration(
        after = WebAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration"
        })
@EnableConfigurationProperties(SecurityProperties.class)
public class SecurityAutoConfiguration implements WebMvcConfigurer {

    private static final String BEARER = "Bearer ";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorResolver());
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new RoleCheck());
    }

    @Bean
    JwtDecoder jwtDecoder(SecurityProperties properties, @Value("${rewang.service}") String service) {
        return TokenVerification.decoder(properties.issuers(), service);
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, SecurityProperties properties, ProblemWriter problems)
            throws Exception {
        AuthenticationEntryPoint unauthenticated = (request, response, why) -> {
            response.setHeader("WWW-Authenticate", "Bearer");
            problems.write(response, why);
        };
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
                        .permitAll()
                        .requestMatchers(properties.openPaths().toArray(String[]::new))
                        .permitAll()
                        .requestMatchers("/actuator/**", "/ops/**")
                        .hasRole(Roles.OPERATOR)
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.bearerTokenResolver(SecurityAutoConfiguration::bearerToken)
                        .authenticationEntryPoint(unauthenticated)
                        .accessDeniedHandler((request, response, why) -> problems.write(response, why))
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(converter())))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(unauthenticated)
                        .accessDeniedHandler((request, response, why) -> problems.write(response, why)))
                .build();
    }

    /** Every filter of the security chain would be observed, which costs more than the checks. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    GuardedEndpoints guardedEndpoints(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints,
            SecurityProperties properties) {
        return new GuardedEndpoints(endpoints, properties.openPaths());
    }

    /**
     * The same rule as the firewall's own, which matches each header of each request against a pattern. That and the
     * pattern of the standard token resolver were a tenth of what the threads of requests did.
     */
    @Bean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value -> value.codePoints().allMatch(SecurityAutoConfiguration::mayBeInHeader));
        return firewall;
    }

    private static boolean mayBeInHeader(int character) {
        return Character.isDefined(character) && (!Character.isISOControl(character) || character == '\t');
    }

    /** Whether it is a token at all, who decodes it finds out. */
    private static @Nullable String bearerToken(HttpServletRequest request) {
        String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (credentials == null || !credentials.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        String token = credentials.substring(BEARER.length());
        return token.isBlank() ? null : token;
    }

    private static JwtAuthenticationConverter converter() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(SecurityAutoConfiguration::authorities);
        return converter;
    }

    private static Collection<GrantedAuthority> authorities(Jwt token) {
        return Stream.ofNullable(token.getClaimAsStringList("roles"))
                .flatMap(List::stream)
                .filter(Roles.ALL::contains)
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }
}
