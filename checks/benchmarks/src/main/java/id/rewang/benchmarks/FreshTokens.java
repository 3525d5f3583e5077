package id.rewang.benchmarks;

import id.rewang.city.api.Person;
import id.rewang.city.api.Service;
import id.rewang.city.api.TokenSource;
import id.rewang.stack.token.TokenIssuer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tokens signed beforehand, each for half its lifetime, so that signing is no part of what is measured. */
final class FreshTokens implements TokenSource {

    private static final long KEPT_NANOSECONDS =
            TokenIssuer.LIFETIME.dividedBy(2).toNanos();

    private record Key(String subject, Service service) {}

    private record Kept(String token, long signedAt) {}

    private final TokenIssuer issuer;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    FreshTokens(TokenIssuer issuer) {
        this.issuer = issuer;
    }

    @Override
    public String token(Person person, Service service) {
        return kept.compute(
                        new Key(person.subject(), service),
                        (key, old) -> old != null && System.nanoTime() - old.signedAt() < KEPT_NANOSECONDS
                                ? old
                                : new Kept(issuer.token(local(person), service.audience()), System.nanoTime()))
                .token();
    }

    private static id.rewang.stack.token.Person local(Person person) {
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
