package id.rewang.kit.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** The answers given to POST requests of the last seven days, by person and key. */
class IdempotencyKeys {

    private static final Logger log = LoggerFactory.getLogger(IdempotencyKeys.class);
    private static final int SWEEP_BATCH = 1000;

    private static final RowMapper<Earlier> EARLIER = (row, n) -> new Earlier(
            new IdempotentRequest(row.getString("subject"), row.getString("key"), row.getBytes("request_hash")),
            new StoredAnswer(
                    row.getInt("status"),
                    row.getString("content_type"),
                    row.getString("etag"),
                    row.getString("location"),
                    row.getBytes("body")));

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    IdempotencyKeys(JdbcTemplate template) {
        this.jdbc = JdbcClient.create(template);
        this.template = template;
    }

    /**
     * The answer that this request got before, if any.
     *
     * @throws ProblemException when the key came with another request before
     */
    Optional<StoredAnswer> find(IdempotentRequest request) {
        return Optional.ofNullable(find(List.of(request)).get(request)).map(earlier -> earlier.answerTo(request));
    }

    /** What came before with the person and key of each of them. */
    Map<IdempotentRequest, Earlier> find(List<IdempotentRequest> requests) {
        List<Earlier> found = jdbc.sql("""
                        SELECT subject, key, request_hash, status, content_type, etag, location, body
                        FROM idempotency_key JOIN unnest(?::text[], ?::text[]) AS wanted (subject, key) USING (subject, key)""")
                .param(requests.stream().map(IdempotentRequest::subject).toArray(String[]::new))
                .param(requests.stream().map(IdempotentRequest::key).toArray(String[]::new))
                .query(EARLIER)
                .list();
        Map<IdempotentRequest, Earlier> earlier = new HashMap<>();
        for (IdempotentRequest request : requests) {
            found.stream()
                    .filter(one -> one.request().isTwinOf(request))
                    .findFirst()
                    .ifPresent(one -> earlier.put(request, one));
        }
        return earlier;
    }

    /**
     * @throws org.springframework.dao.DuplicateKeyException when a twin was faster
     */
    void insert(Map<IdempotentRequest, StoredAnswer> answers) {
        template.batchUpdate("""
                INSERT INTO idempotency_key (subject, key, request_hash, status, content_type, etag, location, body)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", answers.entrySet(), answers.size(), (statement, entry) -> {
            StoredAnswer answer = entry.getValue();
            statement.setString(1, entry.getKey().subject());
            statement.setString(2, entry.getKey().key());
            statement.setBytes(3, entry.getKey().hash());
            statement.setInt(4, answer.status());
            statement.setString(5, answer.contentType());
            statement.setString(6, answer.eTag());
            statement.setString(7, answer.location());
            statement.setBytes(8, answer.body());
        });
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

    /** A request that was answered before. */
    record Earlier(IdempotentRequest request, StoredAnswer answer) {

        /**
         * @throws ProblemException when the other one asks for something else
         */
        StoredAnswer answerTo(IdempotentRequest twin) {
            if (!Arrays.equals(request.hash(), twin.hash())) {
                throw ProblemException.refused(
                        "idempotency-key-reused",
                        "This Idempotency-Key came with another request before; use a new key for a new request.",
                        new FieldProblem(IdempotencyFilter.HEADER, "reused", "came with another request before"));
            }
            return answer;
        }
    }
}
