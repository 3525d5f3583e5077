package id.rewang.city.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps tokens for as long as they are surely valid, so that one is signed every minute and not for every request. */
final class Tokens {

    private static final Duration KEPT = Duration.ofSeconds(90);

    private record Key(String subject, Service service) {}

    private record Kept(String token, Instant until) {}

    private final TokenSource source;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    Tokens(TokenSource source) {
        this.source = source;
    }

    String of(Person person, Service service) {
        Key key = new Key(person.subject(), service);
        Kept current = kept.get(key);
        if (current == null || Instant.now().isAfter(current.until())) {
            current = new Kept(source.token(person, service), Instant.now().plus(KEPT));
            kept.put(key, current);
        }
        return current.token();
    }

    void forget(Person person, Service service) {
        kept.remove(new Key(person.subject(), service));
    }
}
