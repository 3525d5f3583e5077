package id.rewang.city.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    Path directory;

    @Test
    void aStepIsDoneOnceAlsoByALaterRun() {
        AtomicInteger done = new AtomicInteger();
        new Journal(directory).once("clock", done::incrementAndGet);
        Journal later = new Journal(directory);
        later.once("clock", done::incrementAndGet);
        later.once("fault", done::incrementAndGet);
        assertThat(done).hasValue(2);
    }

    @Test
    void aStepThatFailedIsDoneAgain() {
        Journal journal = new Journal(directory);
        assertThatThrownBy(() -> journal.once("clock", () -> {
                    throw new IllegalStateException("away");
                }))
                .isInstanceOf(IllegalStateException.class);
        AtomicInteger done = new AtomicInteger();
        journal.once("clock", done::incrementAndGet);
        assertThat(done).hasValue(1);
    }

    @Test
    void aFetchedFileStaysAsItWas() {
        new Journal(directory).file("statement.csv", () -> new byte[] {1});
        assertThat(new Journal(directory).file("statement.csv", () -> new byte[] {2}))
                .containsExactly(1);
    }

    @Test
    void aCompletedDayIsKnownToTheNextStart() {
        assertThat(new Journal(directory).completed()).isFalse();
        new Journal(directory).complete();
        assertThat(new Journal(directory).completed()).isTrue();
    }
}
