package id.rewang.system;

import id.rewang.city.PlayedDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample city's player, in a process of its own as {@code ./start} has it. */
public final class PlayedDayProcess implements AutoCloseable {

    private final Process process;
    private final Path transcript;
    private final Path report;

    private PlayedDayProcess(Process process, Path transcript, Path report) {
        this.process = process;
        this.transcript = transcript;
        this.report = report;
    }

    public static PlayedDayProcess start(RunningSystem system) throws IOException {
        Path city = system.history().getParent();
        Path transcript = system.directory().resolve("day.txt");
        Path report = system.directory().resolve("day.json");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("java.class.path"),
                PlayedDay.class.getName(),
                "--catalog",
                system.stack().catalog().baseUrl().toString(),
                "--procurement",
                system.stack().procurement().baseUrl().toString(),
                "--payment",
                system.stack().payment().baseUrl().toString(),
                "--identity",
                system.stack().identity().baseUrl().toString(),
                "--bank",
                system.stack().bank().baseUrl().toString(),
                "--secrets",
                system.stack().secrets().toString(),
                "--data",
                city.toString(),
                "--report",
                report.toString(),
                "--past-days",
                "0");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(transcript.toFile())
                .start();
        return new PlayedDayProcess(process, transcript, report);
    }

    /** Whether the day is over within the time given. */
    public boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Of a day that is over. */
    public int exitStatus() {
        return process.exitValue();
    }

    /** What was told so far. */
    public String transcript() throws IOException {
        return Files.readString(transcript);
    }

    /** The day's sums. */
    public JsonNode report() {
        return new JsonMapper().readTree(report);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
