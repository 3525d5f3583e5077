package id.rewang.kit.sample;

import id.rewang.kit.deadline.Deadline;
import id.rewang.kit.deadline.DeadlineHandler;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down each time it rings; fails for subjects that are out of order. */
@Component
public class Alarm implements DeadlineHandler {

    public static final String KIND = "ALARM";

    /** Subjects for which it fails. */
    public final Set<UUID> outOfOrder = ConcurrentHashMap.newKeySet();

    private final JdbcClient jdbc;

    Alarm(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void lock(UUID subjectId) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(?))")
                .param(subjectId.toString())
                .query((row, n) -> 1)
                .single();
    }

    @Override
    public void due(Deadline deadline) {
        jdbc.sql("INSERT INTO alarm (subject_id, round) VALUES (?, ?)")
                .params(deadline.subjectId(), deadline.round())
                .update();
        if (outOfOrder.contains(deadline.subjectId())) {
            throw new IllegalStateException("out of order");
        }
    }
}
