package id.rewang.kit.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.sample.Alarm;
import id.rewang.kit.sample.WholeSampleService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@WholeSampleService
class DeadlineIT {

    @Autowired
    Deadlines deadlines;

    @Autowired
    Alarm alarm;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void ringsOnceAndOnlyWhenItIsTime() {
        UUID due = set(Duration.ofSeconds(-1));
        UUID later = set(Duration.ofHours(1));

        awaitRings(due, 1);
        assertThat(rings(later)).isZero();
        assertThat(rows(due)).isZero();
        assertThat(rows(later)).isEqualTo(1);
    }

    @Test
    void doesNotRingOnceClearedAndWaitsWhenMoved() {
        UUID cleared = set(Duration.ofHours(1));
        UUID moved = set(Duration.ofHours(1));
        transaction.executeWithoutResult(status -> deadlines.clear(Alarm.KIND, cleared));
        set(moved, Duration.ofSeconds(-1));

        awaitRings(moved, 1);
        assertThat(rows(cleared)).isZero();
        assertThat(rings(cleared)).isZero();
    }

    @Test
    void endsAsATransactionLastSaidHoweverOftenItClearedAndSet() {
        UUID cleared = set(Duration.ofHours(1));
        UUID setAnew = set(Duration.ofHours(1));
        transaction.executeWithoutResult(status -> {
            set(cleared, Duration.ofSeconds(-1));
            deadlines.clear(Alarm.KIND, cleared);
            deadlines.clear(Alarm.KIND, setAnew);
            set(setAnew, Duration.ofHours(2));
            set(setAnew, Duration.ofSeconds(-1));
        });

        awaitRings(setAnew, 1);
        assertThat(rows(cleared)).isZero();
        assertThat(rings(cleared)).isZero();
    }

    @Test
    void isSetInATransactionOnly() {
        assertThatThrownBy(() -> deadlines.set(Alarm.KIND, UUID.randomUUID(), 1, "35.73", clock.instant()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isHandledOnceByManyWorkersAtOnce() {
        List<UUID> subjects = new ArrayList<>();
        transaction.executeWithoutResult(all -> {
            for (int i = 0; i < 200; i++) {
                subjects.add(set(Duration.ofSeconds(-1)));
            }
        });
        List<CompletableFuture<Void>> workers = Stream.generate(this::anotherWorker)
                .limit(3)
                .map(worker -> CompletableFuture.runAsync(worker::workOff))
                .toList();
        workers.forEach(CompletableFuture::join);

        subjects.forEach(subject -> awaitRings(subject, 1));
    }

    @Test
    void letsOneThatFailsRestAndTheOthersPass() {
        UUID broken = UUID.randomUUID();
        alarm.outOfOrder.add(broken);
        set(broken, Duration.ofSeconds(-60));
        UUID sound = set(Duration.ofSeconds(-1));

        awaitRings(sound, 1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(jdbc.sql("SELECT last_error FROM deadline WHERE subject_id = ?")
                                .param(broken)
                                .query(String.class)
                                .single())
                        .contains("out of order"));
        assertThat(rings(broken)).isZero();

        alarm.outOfOrder.remove(broken);
        awaitRings(broken, 1);
    }

    @Test
    void doesNotTakeOneThatWasMovedAfterItWasClaimed() {
        UUID subject = set(Duration.ofHours(1));
        Deadline claimed = new Deadline(
                jdbc.sql("SELECT id FROM deadline WHERE subject_id = ?")
                        .param(subject)
                        .query(UUID.class)
                        .single(),
                Alarm.KIND,
                subject,
                1,
                "35.73",
                Instant.EPOCH,
                1);

        assertThat(deadlines.take(claimed)).isFalse();
        assertThat(rows(subject)).isEqualTo(1);
    }

    private DeadlineWorker anotherWorker() {
        return new DeadlineWorker(deadlines, List.of(alarm), clock, transaction, Duration.ofSeconds(1));
    }

    private UUID set(Duration fromNow) {
        UUID subject = UUID.randomUUID();
        set(subject, fromNow);
        return subject;
    }

    private void set(UUID subject, Duration fromNow) {
        transaction.executeWithoutResult(status ->
                deadlines.set(Alarm.KIND, subject, 1, "35.73", clock.instant().plus(fromNow)));
    }

    private void awaitRings(UUID subject, int times) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(rings(subject)).isEqualTo(times));
    }

    private int rings(UUID subject) {
        return count("alarm", subject);
    }

    private int rows(UUID subject) {
        return count("deadline", subject);
    }

    private int count(String table, UUID subject) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE subject_id = ?")
                .param(subject)
                .query(Integer.class)
                .single();
    }
}
