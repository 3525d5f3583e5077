package id.rewang.kit.web;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** The answers given to POST requests of the last seven days, by person and key. */
class IdempotencyKeys {

    private static final Logger log = LoggerFactory.getLogger(IdempotencyKeys.class);
    private static final int SWEEP_BATCH = 1000;

    private final JdbcClient jdbc;

    IdempotencyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoredAnswer> find(String subject, String key) {
        return jdbc.sql("""
                        SELECT request_hash, status, content_type, etag, location, body
                        FROM idempotency_key WHERE subject = ? AND key = ?""")
                .params(subject, key)
                .query((row, n) -> new StoredAnswer(
                        row.getBytes("request_hash"),
                        row.getInt("status"),
                        row.getString("content_type"),
                        row.getString("etag"),
                        row.getString("location"),
                        row.getBytes("body")))
                .optional();
    }

    /**
     * @throws org.springframework.dao.DuplicateKeyException when a twin was faster
     */
    void insert(String subject, String key, StoredAnswer answer) {
        jdbc.sql("""
                        INSERT INTO idempotency_key
                            (subject, key, request_hash, status, content_type, etag, location, body)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(1, subject)
                .param(2, key)
                .param(3, answer.requestHash())
                .param(4, answer.status())
                .param(5, answer.contentType(), java.sql.Types.VARCHAR)
                .param(6, answer.eTag(), java.sql.Types.VARCHAR)
                .param(7, answer.location(), java.sql.Types.VARCHAR)
                .param(8, answer.body())
                .update();
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void sweep() {
        try {
            while (deleteBatch() == SWEEP_BATCH) {
                Thread.yield();
            }
        } catch (DataAccessException e) {
            log.warn("old idempotency keys stay for now: {}", e.toString());
        }
    }

    int deleteBatch() {
        return jdbc.sql("""
                        DELETE FROM idempotency_key WHERE ctid = ANY (ARRAY(
                            SELECT ctid FROM idempotency_key
                            WHERE created_at < now() - interval '7 days' LIMIT ?))""").param(SWEEP_BATCH).update();
    }
}
