package id.rewang.stack;

import id.rewang.stack.process.Account;
import id.rewang.stack.process.ChildProcess;
import id.rewang.stack.process.Signal;
import id.rewang.stack.process.StackException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sample city's player: loads the city and plays a day through the public APIs, telling it at the terminal. */
final class SampleDay {

    private static final String MODULE = "local/sample-city";
    private static final String MAIN_CLASS = "id.rewang.city.PlayedDay";
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final ChildProcess player;

    private SampleDay(ChildProcess player) {
        this.player = player;
    }

    /**
     * @param report   where the day's sums go as JSON
     * @param pastDays working days to play before the day
     */
    static SampleDay start(LocalStack stack, LocalStack.Settings settings, @Nullable Path report, int pastDays) {
        Path target = settings.project().resolve(MODULE).resolve("target");
        if (!Files.exists(target.resolve("lib"))) {
            throw new StackException(MODULE + " is not built: run ./start, which builds it, or mvn package.");
        }
        List<String> command = new ArrayList<>(List.of(
                Java.program(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Duser.timezone=UTC",
                "-cp",
                target.resolve("*") + ":" + target.resolve("lib/*"),
                MAIN_CLASS,
                "--catalog",
                stack.catalog().baseUrl().toString(),
                "--procurement",
                stack.procurement().baseUrl().toString(),
                "--payment",
                stack.payment().baseUrl().toString(),
                "--identity",
                stack.identity().baseUrl().toString(),
                "--bank",
                stack.bank().baseUrl().toString(),
                "--secrets",
                stack.secrets().toString(),
                "--data",
                directory(settings.data()).toString(),
                "--past-days",
                Integer.toString(pastDays)));
        if (report != null) {
            command.addAll(List.of("--report", report.toString()));
        }
        return new SampleDay(ChildProcess.startAtTerminal(new ChildProcess.Spec(
                "sample-city", Account.own(), command, Map.of(), settings.data().resolve("sample-city"), Signal.TERM)));
    }

    /** Where the player keeps how far it is and what was acknowledged to it. */
    static Path directory(Path data) {
        return data.resolve("sample-city");
    }

    /** Waits for the end of the day; 0 when everything in it adds up. */
    int awaitEnd() {
        return player.onExit().join();
    }

    void stop() {
        player.stop(STOP_LIMIT);
    }
}
