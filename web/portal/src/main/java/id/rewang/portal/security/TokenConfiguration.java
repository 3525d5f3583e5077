package id.rewang.portal.security;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.oauth2.client.JdbcOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.TokenExchangeOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.RestClientTokenExchangeTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;

/**
 * Tokens never leave the server. Signing in gives one for the portal; for each service it is exchanged (RFC 8693) for one
 * with that service as audience. All lie in the database until shortly before they expire.
 */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    static final String SIGN_IN = "rewang";

    static final List<String> SERVICES = List.of("catalog", "procurement", "payment", "identity");
    private static final Duration EARLY = Duration.ofSeconds(30);

    /** Asks the provider what it is when somebody first signs in, so that the portal starts without it. */
    @Bean
    ClientRegistrationRepository registrations(IdentityProperties identity) {
        return new SupplierClientRegistrationRepository(() -> {
            ClientRegistration signIn = ClientRegistrations.fromIssuerLocation(identity.issuer())
                    .registrationId(SIGN_IN)
                    .clientId(identity.clientId())
                    .clientSecret(identity.clientSecret())
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                    .userNameAttributeName("sub")
                    .scope("openid", "profile")
                    .build();
            List<ClientRegistration> all = new ArrayList<>(List.of(signIn));
            for (String service : SERVICES) {
                all.add(ClientRegistration.withClientRegistration(signIn)
                        .registrationId(service)
                        .authorizationGrantType(AuthorizationGrantType.TOKEN_EXCHANGE)
                        .scope()
                        .build());
            }
            return new InMemoryClientRegistrationRepository(all);
        });
    }

    /** Requests of one session at the same time may write the same: the later one wins instead of failing. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfSeveralRequestsAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Where somebody wanted to go before signing in. */
    @Bean
    RequestCache requests() {
        return new HttpSessionRequestCache();
    }

    @Bean
    SignInTokens authorizedClients(
            ClientRegistrationRepository registrations, JdbcOperations jdbc, PlatformTransactionManager transactions) {
        return new SignInTokens(
                new JdbcOAuth2AuthorizedClientService(jdbc, registrations),
                jdbc,
                new TransactionTemplate(transactions));
    }

    @Bean
    OAuth2AuthorizedClientManager tokens(ClientRegistrationRepository registrations, SignInTokens clients) {
        DefaultOAuth2AuthorizedClientManager signedIn =
                new DefaultOAuth2AuthorizedClientManager(registrations, clients);
        signedIn.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken(refresh -> refresh.clockSkew(EARLY))
                .build());
        DefaultOAuth2AuthorizedClientManager services =
                new DefaultOAuth2AuthorizedClientManager(registrations, clients);
        services.setAuthorizedClientProvider(exchange(signedIn, clients));
        return services;
    }

    private static TokenExchangeOAuth2AuthorizedClientProvider exchange(
            OAuth2AuthorizedClientManager signedIn, SignInTokens clients) {
        RestClientTokenExchangeTokenResponseClient client = new RestClientTokenExchangeTokenResponseClient();
        client.addParametersConverter(request -> {
            LinkedMultiValueMap<String, String> audience = new LinkedMultiValueMap<>();
            audience.set(
                    OAuth2ParameterNames.AUDIENCE,
                    request.getClientRegistration().getRegistrationId());
            return audience;
        });
        TokenExchangeOAuth2AuthorizedClientProvider exchange = new TokenExchangeOAuth2AuthorizedClientProvider();
        exchange.setAccessTokenResponseClient(client);
        exchange.setClockSkew(EARLY);
        exchange.setSubjectTokenResolver(context -> clients.oneAtATime(() -> tokenOf(context, signedIn)));
        return exchange;
    }

    private static @Nullable OAuth2Token tokenOf(
            OAuth2AuthorizationContext context, OAuth2AuthorizedClientManager signedIn) {
        OAuth2AuthorizedClient client = signedIn.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(SIGN_IN)
                .principal(context.getPrincipal())
                .build());
        return client == null ? null : client.getAccessToken();
    }
}
