package id.rewang.identity.token;

import id.rewang.identity.client.Systems.SystemClient;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenExchangeAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.stereotype.Component;

/** For which one service a token is. */
@Component
class Audiences {

    private static final Set<String> OF_PEOPLE = Set.of("catalog", "procurement", "payment", "identity");
    private static final String INVALID_TARGET = "invalid_target";

    /**
     * Of a token that the portal wants for a service, in exchange for the one that the person's sign-in gave to it (RFC
     * 8693). A token for a service buys no other.
     *
     * @throws OAuth2AuthenticationException {@code invalid_target} unless exactly one service is named, {@code
     *                                       invalid_grant} for a token that was not issued to this client for itself
     */
    String ofExchange(JwtEncodingContext context) {
        OAuth2TokenExchangeAuthenticationToken exchange = context.getAuthorizationGrant();
        OAuth2Authorization given = context.getAuthorization();
        if (exchange == null || given == null) {
            throw new IllegalStateException("an exchange without a token");
        }
        String client = context.getRegisteredClient().getClientId();
        OAuth2Authorization.Token<OAuth2AccessToken> token = given.getAccessToken();
        boolean ofSignIn = AuthorizationGrantType.AUTHORIZATION_CODE.equals(given.getAuthorizationGrantType())
                && given.getRegisteredClientId()
                        .equals(context.getRegisteredClient().getId())
                && token != null
                && token.getClaims() != null
                && List.of(client).equals(token.getClaims().get("aud"));
        if (!ofSignIn) {
            throw TokenClaims.refusal(
                    OAuth2ErrorCodes.INVALID_GRANT, "The token to exchange is not from a sign-in to " + client + ".");
        }
        if (!exchange.getResources().isEmpty()
                || exchange.getAudiences().size() != 1
                || !OF_PEOPLE.containsAll(exchange.getAudiences())) {
            throw TokenClaims.refusal(INVALID_TARGET, "Name one audience: catalog, procurement, payment or identity.");
        }
        return exchange.getAudiences().iterator().next();
    }

    /**
     * Of a token that a system wants for itself: what it names by the parameter {@code audience}; a system that may use one
     * service only need not.
     *
     * @throws OAuth2AuthenticationException {@code invalid_target} when it may not use that service
     */
    String ofSystem(JwtEncodingContext context, SystemClient system) {
        OAuth2ClientCredentialsAuthenticationToken grant = context.getAuthorizationGrant();
        Object wanted = grant == null ? null : grant.getAdditionalParameters().get("audience");
        if (wanted == null && system.audiences().size() == 1) {
            return system.audiences().getFirst();
        }
        if (wanted instanceof String audience && system.audiences().contains(audience)) {
            return audience;
        }
        throw TokenClaims.refusal(INVALID_TARGET, "Name one audience of: " + String.join(", ", system.audiences()));
    }
}
