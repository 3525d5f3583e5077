package id.rewang.identity.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import id.rewang.identity.IdentitySettings;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys that tokens are signed with, shared by all instances through the database. The newest signs; one that was
 * replaced is published for another hour, longer than any token that it signed.
 */
@Component
public class SigningKeys implements JWKSource<SecurityContext>, SmartInitializingSingleton {

    static final Duration PUBLISHED_AFTER_REPLACEMENT = Duration.ofHours(1);
    private static final int KEY_BITS = 2048;

    /** Of advisory locks in this database. */
    private static final long ROTATION_LOCK = 7_001;

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Seal seal;
    private final Clock clock;
    private final Duration rotateAfter;

    /** Opened once; a row never changes its key. */
    private final Map<String, RSAKey> opened = new ConcurrentHashMap<>();

    SigningKeys(
            JdbcClient db, PlatformTransactionManager transactions, Seal seal, Clock clock, IdentitySettings settings) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.seal = seal;
        this.clock = clock;
        this.rotateAfter = settings.rotateKeysAfter();
    }

    @Override
    public void afterSingletonsInstantiated() {
        rotateIfDue();
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        return selector.select(new JWKSet(List.<JWK>copyOf(published())));
    }

    /** Id of the key that signs now. */
    public String current() {
        return published().getFirst().getKeyID();
    }

    /** Replaces the signing key when it has come of age. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    public void rotateIfDue() {
        transaction.executeWithoutResult(status -> {
            lock();
            List<Instant> newest = db.sql("SELECT made_at FROM signing_key WHERE replaced_at IS NULL")
                    .query((row, n) ->
                            row.getObject("made_at", OffsetDateTime.class).toInstant())
                    .list();
            if (newest.isEmpty() || !newest.getFirst().plus(rotateAfter).isAfter(clock.instant())) {
                replace();
            }
        });
    }

    /** Replaces the signing key at once, whatever its age. */
    public void rotate() {
        transaction.executeWithoutResult(status -> {
            lock();
            replace();
        });
    }

    private void lock() {
        db.sql("SELECT pg_advisory_xact_lock(?)").param(ROTATION_LOCK).query().singleRow();
    }

    private void replace() {
        RSAKey key = generate();
        db.sql("DELETE FROM signing_key WHERE replaced_at <= ?")
                .param(now().minus(PUBLISHED_AFTER_REPLACEMENT))
                .update();
        db.sql("UPDATE signing_key SET replaced_at = ? WHERE replaced_at IS NULL")
                .param(now())
                .update();
        byte[] sealed = seal.close(key.toJSONString().getBytes(StandardCharsets.UTF_8), purpose(key.getKeyID()));
        db.sql("INSERT INTO signing_key (id, sealed, made_at) VALUES (?, ?, ?)")
                .params(key.getKeyID(), sealed, now())
                .update();
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(KEY_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The signing key first. */
    private List<RSAKey> published() {
        return db.sql("""
            SELECT id, sealed FROM signing_key WHERE replaced_at IS NULL OR replaced_at > ?
            ORDER BY replaced_at DESC NULLS FIRST\
            """)
                .param(now().minus(PUBLISHED_AFTER_REPLACEMENT))
                .query((row, n) -> open(row.getString("id"), row.getBytes("sealed")))
                .list();
    }

    private RSAKey open(String id, byte[] sealed) {
        return opened.computeIfAbsent(id, unknown -> {
            try {
                return RSAKey.parse(new String(seal.open(sealed, purpose(id)), StandardCharsets.UTF_8));
            } catch (ParseException e) {
                throw new IllegalStateException("Signing key " + id + " is not a key", e);
            }
        });
    }

    private static String purpose(String id) {
        return "signing-key:" + id;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
