package id.rewang.kit.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers verified tokens for up to a minute, never past their expiry: a signature check costs more than the rest of a
 * small request. Only tokens that passed every check are remembered.
 */
final class CachingJwtDecoder implements JwtDecoder {

    static final int MAX_TOKENS = 10_000;
    private static final Duration MAX_AGE = Duration.ofMinutes(1);

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Map<String, Verified> verified = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > MAX_TOKENS;
        }
    };

    CachingJwtDecoder(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        Instant now = clock.instant();
        Verified known = remembered(token);
        if (known != null && now.isBefore(known.until)) {
            return known.token;
        }
        Jwt jwt = decoder.decode(token);
        remember(token, new Verified(jwt, until(jwt, now)));
        return jwt;
    }

    private static Instant until(Jwt jwt, Instant now) {
        Instant latest = now.plus(MAX_AGE);
        Instant expiry = jwt.getExpiresAt();
        return expiry != null && expiry.isBefore(latest) ? expiry : latest;
    }

    private @Nullable Verified remembered(String token) {
        synchronized (verified) {
            return verified.get(token);
        }
    }

    private void remember(String token, Verified jwt) {
        synchronized (verified) {
            verified.put(token, jwt);
        }
    }

    private record Verified(Jwt token, Instant until) {}
}
