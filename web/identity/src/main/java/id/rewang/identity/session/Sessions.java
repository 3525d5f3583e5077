package id.rewang.identity.session;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What a person is signed in with: sessions at this provider, and tokens that clients hold. */
@Component
public class Sessions {

    private static final int SWEEP_BATCH = 1000;

    private final JdbcClient db;
    private final Clock clock;

    Sessions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Signs a person out everywhere; access tokens that are about last for their five minutes. */
    public void end(String subject) {
        db.sql("DELETE FROM spring_session WHERE principal_name = ?")
                .param(subject)
                .update();
        db.sql("DELETE FROM oauth2_authorization WHERE principal_name = ?")
                .param(subject)
                .update();
    }

    /** Forgets tokens that are over; sessions are swept by Spring Session. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void sweep() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        int deleted = SWEEP_BATCH;
        while (deleted == SWEEP_BATCH) {
            deleted = db.sql("""
                DELETE FROM oauth2_authorization WHERE ctid = ANY (ARRAY(
                    SELECT ctid FROM oauth2_authorization
                    WHERE greatest(refresh_token_expires_at, access_token_expires_at,
                        authorization_code_expires_at) < ? LIMIT ?))\
                """).params(now, SWEEP_BATCH).update();
        }
    }
}
