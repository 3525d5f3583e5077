package id.rewang.identity.signin;

import id.rewang.identity.client.SecretDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that let somebody choose a password once. At most one a person; the database knows only their hash. */
@Repository
class SignInLinks {

    static final Duration VALID = Duration.ofHours(24);
    private static final int TOKEN_BYTES = 24;

    private final JdbcClient db;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SignInLinks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A new link; one that was given before is good no longer. */
    String replace(String subject, Instant validUntil) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        db.sql("""
            INSERT INTO sign_in_link (subject, token_hash, valid_until) VALUES (?, ?, ?)
            ON CONFLICT (subject) DO UPDATE
                SET token_hash = excluded.token_hash, valid_until = excluded.valid_until\
            """).params(subject, SecretDigest.of(token), at(validUntil)).update();
        return token;
    }

    /** Whose link it is, if it is good still. */
    Optional<String> find(String token) {
        return db.sql("SELECT subject FROM sign_in_link WHERE token_hash = ? AND valid_until > ?")
                .params(SecretDigest.of(token), at(clock.instant()))
                .query(String.class)
                .optional();
    }

    /** Uses it up; of two at the same moment one succeeds. */
    Optional<String> use(String token) {
        return db.sql("DELETE FROM sign_in_link WHERE token_hash = ? AND valid_until > ? RETURNING subject")
                .params(SecretDigest.of(token), at(clock.instant()))
                .query(String.class)
                .optional();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
