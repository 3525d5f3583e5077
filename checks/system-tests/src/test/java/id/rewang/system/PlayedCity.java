package id.rewang.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The small sample city in the evening of its day, all processes running. Each of them, the bank excepted, was killed with -9
 * in the middle of the day and started again.
 */
public final class PlayedCity implements AutoCloseable {

    private static final Duration DAY_LIMIT = Duration.ofMinutes(6);

    private final RunningSystem system;
    private final PlayedDayProcess day;
    private final List<String> killed = new ArrayList<>();

    private PlayedCity(RunningSystem system, PlayedDayProcess day) {
        this.system = system;
        this.day = day;
    }

    /** Returns when the day is over, however it ended. */
    static PlayedCity play() throws IOException, InterruptedException {
        RunningSystem system = RunningSystem.start();
        PlayedCity played = new PlayedCity(system, PlayedDayProcess.start(system));
        try {
            for (Victim victim : Victim.of(system.stack())) {
                played.killInItsMoment(victim);
            }
            played.day.endsWithin(DAY_LIMIT);
            return played;
        } catch (InterruptedException | RuntimeException failed) {
            played.close();
            throw failed;
        }
    }

    private void killInItsMoment(Victim victim) throws InterruptedException {
        await().atMost(DAY_LIMIT)
                .until(() -> day.transcript().contains(victim.moment()) || day.endsWithin(Duration.ZERO));
        if (!day.endsWithin(Duration.ZERO)) {
            victim.suffer();
            killed.add(victim.name());
        }
    }

    public RunningSystem system() {
        return system;
    }

    /** Names of the processes that were killed while the day was played. */
    List<String> killed() {
        return List.copyOf(killed);
    }

    boolean isOver() throws InterruptedException {
        return day.endsWithin(Duration.ZERO);
    }

    int exitStatus() {
        return day.exitStatus();
    }

    String transcript() throws IOException {
        return day.transcript();
    }

    JsonNode report() {
        return day.report();
    }

    @Override
    public void close() throws IOException {
        day.close();
        system.close();
    }
}
