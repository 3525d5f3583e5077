package id.rewang.stack;

import id.rewang.stack.process.Account;
import id.rewang.stack.process.ChildProcess;
import id.rewang.stack.process.SecretFile;
import id.rewang.stack.process.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the invariant checker over the databases and the requests that were acknowledged to the sample city. */
final class InvariantCheck {

    private static final String JAR = "checks/invariant-checker/target/invariant-checker.jar";
    private static final String QUIET_SECONDS = "10";

    private InvariantCheck() {}

    /** @return 0 if every invariant holds */
    static int run(Path project, Addresses addresses, Secrets secrets, Path directory, Path sampleCity) {
        try {
            Path settings = directory.resolve("settings.properties");
            SecretFile.write(settings, settings(addresses, secrets));
            List<String> command = new ArrayList<>(List.of(
                    Java.program(),
                    "-Xmx128m",
                    "-XX:+UseSerialGC",
                    "-jar",
                    project.resolve(JAR).toString(),
                    "--config",
                    settings.toString(),
                    "--quiet-seconds",
                    QUIET_SECONDS));
            history(sampleCity).ifPresent(file -> command.addAll(List.of("--history", file.toString())));
            return ChildProcess.startAtTerminal(new ChildProcess.Spec(
                            "invariant-checker", Account.own(), command, Map.of(), directory, Signal.TERM))
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String settings(Addresses addresses, Secrets secrets) {
        return Application.SERVICES.stream()
                .map(Application::name)
                .map(service -> "%s=%s%n%s.user=%s%n%s.password=%s%n"
                        .formatted(
                                service,
                                addresses.databaseUrl(service),
                                service,
                                service,
                                service,
                                secrets.databasePassword(service)))
                .collect(Collectors.joining());
    }

    /** What the player wrote down of the answers it got, if it has played. */
    private static Optional<Path> history(Path sampleCity) throws IOException {
        try (Stream<Path> files = Files.walk(sampleCity, 2)) {
            return files.filter(file -> file.endsWith("history.jsonl")).findFirst();
        }
    }
}
