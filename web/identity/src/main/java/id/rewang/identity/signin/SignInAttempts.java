package id.rewang.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts attempts to prove who one is, by account and by network address. An attempt is counted before it is judged, so
 * that many at once gain nothing; a success forgets those of its account.
 */
@Service
public class SignInAttempts {

    static final int ATTEMPTS_OF_ACCOUNT = 5;
    static final int ATTEMPTS_OF_ADDRESS = 50;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient db;
    private final Clock clock;

    SignInAttempts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Counts an attempt.
     *
     * @throws LockedOut when there have been too many; this one is then not counted, so that waiting helps
     */
    @Transactional
    public void begin(String account, String address) {
        db.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(account)
                .query()
                .singleRow();
        Optional<Instant> locked = lockedUntil("account", account, ATTEMPTS_OF_ACCOUNT)
                .or(() -> lockedUntil("address", address, ATTEMPTS_OF_ADDRESS));
        if (locked.isPresent()) {
            throw new LockedOut(locked.get());
        }
        db.sql("INSERT INTO sign_in_attempt (account, address, at) VALUES (?, ?, ?)")
                .params(account, address, at(clock.instant()))
                .update();
    }

    /** The account's attempts are forgotten: one was good, or an administrator has unlocked it. */
    public void forget(String account) {
        db.sql("DELETE FROM sign_in_attempt WHERE account = ?").param(account).update();
    }

    /** Until when nobody can sign in to the account; empty when it is not locked. */
    public Optional<Instant> lockedUntil(String account) {
        return lockedUntil("account", account, ATTEMPTS_OF_ACCOUNT);
    }

    /** When the oldest of the last so many attempts is a window old, there is room for another one. */
    private Optional<Instant> lockedUntil(String column, String value, int allowed) {
        return db.sql("SELECT at FROM sign_in_attempt WHERE " + column
                        + " = ? AND at > ? ORDER BY at DESC OFFSET ? LIMIT 1")
                .params(value, at(clock.instant().minus(WINDOW)), allowed - 1)
                .query((row, n) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .optional()
                .map(oldest -> oldest.plus(WINDOW));
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void sweep() {
        db.sql("DELETE FROM sign_in_attempt WHERE at < ?")
                .param(at(clock.instant().minus(WINDOW)))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
