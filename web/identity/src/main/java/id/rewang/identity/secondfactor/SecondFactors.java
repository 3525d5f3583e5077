package id.rewang.identity.secondfactor;

import id.rewang.identity.key.Seal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The secrets that people share with their authenticator application; sealed in the database. */
@Repository
public class SecondFactors {

    private static final long NO_STEP = -1;

    private final JdbcClient db;
    private final Seal seal;

    SecondFactors(JdbcClient db, Seal seal) {
        this.db = db;
        this.seal = seal;
    }

    /** @param confirmed whether a first code has shown that the application knows the secret */
    record SecondFactor(byte[] secret, long lastStep, boolean confirmed) {}

    public boolean isEnrolled(String subject) {
        return find(subject).filter(SecondFactor::confirmed).isPresent();
    }

    Optional<SecondFactor> find(String subject) {
        return select(subject, "");
    }

    Optional<SecondFactor> lock(String subject) {
        return select(subject, " FOR UPDATE");
    }

    private Optional<SecondFactor> select(String subject, String locking) {
        return db.sql("SELECT secret, last_step, confirmed_at FROM second_factor WHERE subject = ?" + locking)
                .param(subject)
                .query((row, n) -> new SecondFactor(
                        seal.open(row.getBytes("secret"), purpose(subject)),
                        row.getLong("last_step"),
                        row.getObject("confirmed_at") != null))
                .optional();
    }

    /** Does nothing when there is one. */
    void add(String subject, byte[] secret) {
        db.sql("INSERT INTO second_factor (subject, secret, last_step) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(subject, seal.close(secret, purpose(subject)), NO_STEP)
                .update();
    }

    void use(String subject, long step, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        db.sql("UPDATE second_factor SET last_step = ?, confirmed_at = coalesce(confirmed_at, ?) WHERE subject = ?")
                .params(step, at, subject)
                .update();
    }

    void setRecoveryCodes(String subject, List<byte[]> hashes) {
        db.sql("DELETE FROM recovery_code WHERE subject = ?").param(subject).update();
        for (byte[] hash : hashes) {
            db.sql("INSERT INTO recovery_code (subject, hash) VALUES (?, ?)")
                    .params(subject, hash)
                    .update();
        }
    }

    boolean useRecoveryCode(String subject, byte[] hash) {
        return db.sql("DELETE FROM recovery_code WHERE subject = ? AND hash = ?")
                        .params(subject, hash)
                        .update()
                == 1;
    }

    /** The person has to enrol anew. */
    public void remove(String subject) {
        db.sql("DELETE FROM second_factor WHERE subject = ?").param(subject).update();
    }

    private static String purpose(String subject) {
        return "second-factor:" + subject;
    }
}
