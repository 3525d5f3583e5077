package id.rewang.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.InetAddress;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Another provider, as a city has one: with its own address, keys and people, who get no account here by being known there. */
final class CitysProvider implements AutoCloseable {

    static final String CLIENT = "rewang";
    static final String CLIENT_SECRET = "Rewang's secret at the city's provider";
    private static final String PASSWORD = "kata sandi di kota";

    private final String issuer;
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final AnnotationConfigServletWebServerApplicationContext server =
            new AnnotationConfigServletWebServerApplicationContext();

    /**
     * @param userInfo what it says of somebody when asked
     * @param idToken  what it adds to their ID token; a value of {@code ""} takes a claim away
     */
    private record Person(Map<String, Object> userInfo, Map<String, Object> idToken) {}

    /** @param client address of the provider that sends people here */
    CitysProvider(int port, String client) {
        this.issuer = issuer(port);
        server.registerBean(TomcatServletWebServerFactory.class, () -> {
            TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(port);
            tomcat.setAddress(InetAddress.getLoopbackAddress());
            // Filters do all the work, and Tomcat asks them only where there is a servlet.
            tomcat.setRegisterDefaultServlet(true);
            return tomcat;
        });
        server.registerBean(CitysProvider.class, () -> this);
        server.registerBean(
                InMemoryRegisteredClientRepository.class, () -> new InMemoryRegisteredClientRepository(client(client)));
        server.register(Parts.class);
        server.refresh();
    }

    static String issuer(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** Somebody whom it names by their civil servant's number, in the answer to a question for it. */
    String person(String nip) {
        return person(Map.of("nip", nip), Map.of());
    }

    /** @return the name with which they sign in there */
    String person(Map<String, Object> userInfo, Map<String, Object> idToken) {
        String name = "orang-" + UUID.randomUUID();
        people.put(name, new Person(userInfo, idToken));
        return name;
    }

    /** Somebody whom it calls so, and of whom it says nothing else. */
    String called(String name) {
        people.put(name, new Person(Map.of(), Map.of()));
        return name;
    }

    /** Lets somebody sign in who was sent here, and leads them back. */
    Browser.Page signIn(Browser.Page sent, String name) {
        Browser browser = new Browser(issuer);
        Browser.Page page = browser.open(sent.uri().toString());
        if (!page.path().equals("/login")) {
            throw new AssertionError(page);
        }
        return browser.submit("/login", Map.of("username", name, "password", PASSWORD));
    }

    @Override
    public void close() {
        server.close();
    }

    private static RegisteredClient client(String address) {
        return RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientSecret("{noop}" + CLIENT_SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(address + "/sign-in/from/city")
                .scope("openid")
                .scope("profile")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build();
    }

    @EnableWebSecurity
    static class Parts {

        @Bean
        DelegatingFilterProxyRegistrationBean security() {
            return new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        }

        @Bean
        AuthorizationServerSettings settings(CitysProvider city) {
            return AuthorizationServerSettings.builder().issuer(city.issuer).build();
        }

        @Bean
        JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .keyID(UUID.randomUUID().toString())
                    .build()));
        }

        @Bean
        JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        UserDetailsService passwords(CitysProvider city) {
            return name -> User.withUsername(name)
                    .password("{noop}" + PASSWORD)
                    .disabled(!city.people.containsKey(name))
                    .build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(CitysProvider city) {
            return context -> {
                if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
                    Map<String, Object> more =
                            city.people.get(context.getPrincipal().getName()).idToken();
                    context.getClaims().claims(claims -> {
                        claims.putAll(more);
                        claims.values().removeAll(List.of(""));
                    });
                }
            };
        }

        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http, CitysProvider city) {
            return http.oauth2AuthorizationServer(server -> {
                        http.securityMatcher(server.getEndpointsMatcher());
                        server.oidc(oidc -> oidc.userInfoEndpoint(info -> info.userInfoMapper(asked -> {
                            String name = asked.getAuthorization().getPrincipalName();
                            return OidcUserInfo.builder()
                                    .subject(name)
                                    .claims(claims ->
                                            claims.putAll(city.people.get(name).userInfo()))
                                    .build();
                        })));
                    })
                    .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .oauth2ResourceServer(userInfo -> userInfo.jwt(Customizer.withDefaults()))
                    .exceptionHandling(
                            refused -> refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain pages(HttpSecurity http) {
            return http.authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }
    }
}
