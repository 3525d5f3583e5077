package id.rewang.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessIT {

    @TempDir
    Path directory;

    @Test
    void endsWhenItsParentIsKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentOfASleeper.class.getName(),
                        directory.toString())
                .start();
        long child = Long.parseLong(parent.inputReader().readLine());
        assertThat(ProcessHandle.of(child)).isPresent();

        parent.destroyForcibly();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> ProcessHandle.of(child).isEmpty());
    }

    @Test
    void theNextStartEndsTheOneLeftBehind() {
        ChildProcess leftBehind = sleeper();
        leftBehind.freeze();

        ChildProcess next = sleeper();
        try {
            await().until(() -> !leftBehind.isAlive());
            assertThat(next.isAlive()).isTrue();
        } finally {
            next.stop(Duration.ofSeconds(5));
        }
        assertThat(next.isAlive()).isFalse();
    }

    @Test
    void aStrangerWithTheNotedNumberIsLeftAlone() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Path note = directory.resolve("sleeper.pid");
            Files.writeString(note, stranger.pid() + " some-other-boot:12345 KILL\n");

            Survivor.end(note);

            assertThat(note).doesNotExist();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void oneThatEndsInsteadOfAnsweringIsExplainedByItsLog() {
        ChildProcess failing = ChildProcess.start(new ChildProcess.Spec(
                "failing",
                Account.own(),
                List.of("sh", "-c", "echo no room; exit 7"),
                Map.of(),
                directory,
                Signal.TERM));

        assertThatThrownBy(() -> failing.awaitReady(() -> false, Duration.ofSeconds(10), Duration.ofMillis(20)))
                .hasMessageContainingAll("status 7", "no room");
    }

    private ChildProcess sleeper() {
        return ChildProcess.start(ParentOfASleeper.sleeper(directory));
    }
}
