package id.rewang.identity.token;

import id.rewang.identity.client.Systems;
import id.rewang.identity.client.Systems.SystemClient;
import id.rewang.identity.key.SigningKeys;
import id.rewang.identity.signin.Factors;
import id.rewang.identity.user.Term;
import id.rewang.identity.user.User;
import id.rewang.identity.user.Users;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * Says in every token who it speaks for, as the services read it. A person is looked up anew each time, so that a change
 * of duties, the last day of a term or a disabled account holds from the next token on.
 */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final SigningKeys keys;
    private final Users users;
    private final Systems systems;
    private final Audiences audiences;
    private final Clock clock;

    TokenClaims(SigningKeys keys, Users users, Systems systems, Audiences audiences, Clock clock) {
        this.keys = keys;
        this.users = users;
        this.systems = systems;
        this.audiences = audiences;
        this.clock = clock;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        context.getJwsHeader().keyId(keys.current());
        AuthorizationGrantType grant = context.getAuthorizationGrantType();
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(grant)) {
            SystemClient system = systems.find(context.getRegisteredClient().getClientId())
                    .orElseThrow(() -> refusal(OAuth2ErrorCodes.INVALID_CLIENT, "There is no such system."));
            context.getClaims().audience(one(audiences.ofSystem(context, system)));
            describe(system, context.getClaims());
            return;
        }
        if (AuthorizationGrantType.TOKEN_EXCHANGE.equals(grant)) {
            context.getClaims().audience(one(audiences.ofExchange(context)));
        }
        Authentication person = Objects.requireNonNull(context.getPrincipal());
        User user = users.findActive(person.getName())
                .orElseThrow(() -> refusal(OAuth2ErrorCodes.INVALID_GRANT, "The account has been disabled."));
        describe(user, context.getClaims());
        describe(person, context.getClaims());
    }

    /** The library keeps claims in the database and knows this kind of list, not that of {@code List.of}. */
    private static List<String> one(String audience) {
        return new ArrayList<>(List.of(audience));
    }

    private void describe(User user, JwtClaimsSet.Builder claims) {
        claims.claim("name", user.name());
        claims.claim("roles", new ArrayList<>(user.rolesOn(Term.today(clock))));
        claims.claim("region", user.region());
        add(claims, "nip", user.nip());
        add(claims, "department", user.departmentId());
        add(claims, "seller", user.sellerId());
    }

    /** How and when the person has proved who they are; what RFC 9470 asks for besides. */
    private static void describe(Authentication person, JwtClaimsSet.Builder claims) {
        Factors.last(person).ifPresent(when -> claims.claim("auth_time", Date.from(when)));
        claims.claim("amr", new ArrayList<>(Factors.methods(person)));
        if (Factors.at(person, Factors.CODE).isPresent()) {
            claims.claim("acr", StepUpFilter.SECOND_FACTOR);
        }
    }

    private static void describe(SystemClient system, JwtClaimsSet.Builder claims) {
        claims.claim("name", system.name());
        claims.claim("roles", new ArrayList<>(system.roles()));
        claims.claim("region", system.region());
    }

    private static void add(JwtClaimsSet.Builder claims, String claim, @Nullable Object value) {
        if (value != null) {
            claims.claim(claim, value.toString());
        }
    }

    static OAuth2AuthenticationException refusal(String code, String description) {
        return new OAuth2AuthenticationException(new OAuth2Error(code, description, null));
    }
}
