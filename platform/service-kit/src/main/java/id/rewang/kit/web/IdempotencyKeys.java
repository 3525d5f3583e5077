package id.rewang.kit.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
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

    IdempotencyKeys(JdbcTemplate template) {
        this.jdbc = JdbcClient.create(template);
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
        List<Map.Entry<IdempotentRequest, StoredAnswer>> rows = List.copyOf(answers.entrySet());
        jdbc.sql("""
                        INSERT INTO idempotency_key (subject, key, request_hash, status, content_type, etag, location, body)
                        SELECT * FROM unnest(?::text[], ?::text[], ?::bytea[], ?::int[], ?::text[], ?::text[], ?::text[], ?::bytea[])""")
                .param(column(rows, String[]::new, row -> row.getKey().subject()))
                .param(column(rows, String[]::new, row -> row.getKey().key()))
                .param(column(rows, byte[][]::new, row -> row.getKey().hash()))
                .param(column(rows, Integer[]::new, row -> row.getValue().status()))
                .param(column(rows, String[]::new, row -> row.getValue().contentType()))
                .param(column(rows, String[]::new, row -> row.getValue().eTag()))
                .param(column(rows, String[]::new, row -> row.getValue().location()))
                .param(column(rows, byte[][]::new, row -> row.getValue().body()))
                .update();
    }

    private static <T> T[] column(
            List<Map.Entry<IdempotentRequest, StoredAnswer>> rows,
            IntFunction<@Nullable T[]> array,
            Function<Map.Entry<IdempotentRequest, StoredAnswer>, @Nullable T> value) {
        return rows.stream().map(value).toArray(array);
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
