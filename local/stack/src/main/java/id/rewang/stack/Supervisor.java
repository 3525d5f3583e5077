package id.rewang.stack;

import id.rewang.stack.process.StackException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code ./start}: the whole system at one terminal, until Ctrl-C. */
public final class Supervisor {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final int BY_INTERRUPT = 128 + 2;
    private static final int BY_TERMINATION = 128 + 15;

    private final StartOptions options;
    private final Path project;
    // Set by the main thread, read by the one that stops everything.
    private volatile @Nullable LocalStack stack;
    private volatile @Nullable SampleDay day;
    private volatile @Nullable Watch watch;

    private Supervisor(StartOptions options, Path project) {
        this.options = options;
        this.project = project;
    }

    /** @param arguments see {@link StartOptions#USAGE}; system property {@code rewang.project}: the project's root */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        if (arguments.contains("--help")) {
            say(arguments.contains("token") ? TokenCommand.USAGE : StartOptions.USAGE);
            return 0;
        }
        try {
            if (!arguments.isEmpty() && arguments.getFirst().equals("token")) {
                say(TokenCommand.run(arguments.subList(1, arguments.size())));
                return 0;
            }
            Path project = Path.of(System.getProperty("rewang.project", ".")).toAbsolutePath();
            return new Supervisor(StartOptions.parse(arguments), project).supervise();
        } catch (StackException e) {
            System.err.println(e.getMessage());
            return e instanceof MisuseException ? MISUSED : FAILED;
        }
    }

    private int supervise() {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(this::stop));
        LocalStack.Settings settings = LocalStack.Settings.demonstration(project, options.data(), options.ports())
                .with(options.empty() ? FirstAdministrator.settings(options.data()) : Map.of())
                .with(options.properties());
        say("Rewang starts; everything it keeps is in " + options.data());
        LocalStack running = LocalStack.start(settings, Supervisor::say);
        stack = running;
        Watch watching = Watch.over(running, Supervisor::say);
        watch = watching;
        int status = options.empty() ? 0 : playDay(running, settings);
        if (options.exitAfterDay() || isStopped(status)) {
            return status;
        }
        sayWhereEverythingIs(running);
        if (options.empty()) {
            FirstAdministrator.link(options.data())
                    .ifPresent(link -> say("\nThe administrator signs in once with " + link));
        }
        Thread.ofPlatform()
                .daemon()
                .name("start-cache")
                .start(() -> running.services().forEach(ServiceProcess::makeStartCache));
        try {
            watching.awaitGivenUp();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return FAILED;
    }

    private int playDay(LocalStack running, LocalStack.Settings settings) {
        SampleDay playing = SampleDay.start(running, settings, options.report(), options.pastDays());
        day = playing;
        int played = playing.awaitEnd();
        if (isStopped(played)) {
            return played;
        }
        say("Checking what must always hold");
        int checked = InvariantCheck.run(
                project,
                Addresses.onThisMachine(options.ports()),
                Secrets.in(running.secrets()),
                options.data().resolve("invariant-checker"),
                SampleDay.directory(options.data()));
        return Math.max(played, checked);
    }

    /** By Ctrl-C or an ordinary kill, of the day or of everything. */
    private static boolean isStopped(int status) {
        return status == BY_INTERRUPT || status == BY_TERMINATION;
    }

    /** Runs on every way out: the end, a failure, Ctrl-C. */
    private void stop() {
        if (watch != null) {
            watch.close();
        }
        if (day != null) {
            day.stop();
        }
        if (stack != null) {
            say("Stopping services, Kafka and PostgreSQL");
            stack.close();
            say("Stopped.");
        }
    }

    private static void sayWhereEverythingIs(LocalStack running) {
        say("");
        for (ServiceProcess service : running.services()) {
            say("  %-12s %s".formatted(service.name(), service.baseUrl()));
        }
        say("""

            A token for trying the APIs: ./start token --help
            Ctrl-C stops everything; the next ./start finds its data again.\
            """);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
