package id.rewang.city;

import id.rewang.city.api.Person;
import id.rewang.city.api.Service;
import id.rewang.city.api.TokenSource;
import id.rewang.stack.token.TokenIssuer;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tokens signed with the local stack's own key, which a demonstration's services believe. */
public final class StackTokens implements TokenSource {

    private final TokenIssuer issuer;

    private StackTokens(TokenIssuer issuer) {
        this.issuer = issuer;
    }

    /** @param secrets directory of the local stack with the key */
    public static StackTokens in(Path secrets) {
        return new StackTokens(TokenIssuer.in(secrets));
    }

    @Override
    public String token(Person person, Service service) {
        return issuer.token(claims(person), service.audience());
    }

    private static id.rewang.stack.token.Person claims(Person person) {
        return new id.rewang.stack.token.Person(
                person.subject(),
                person.name(),
                person.nip(),
                person.roles(),
                person.region(),
                text(person.department()),
                text(person.seller()));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
