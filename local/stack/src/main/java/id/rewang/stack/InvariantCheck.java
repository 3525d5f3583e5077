package id.rewang.stack;

import id.rewang.stack.postgres.Database;
import id.rewang.stack.process.Account;
import id.rewang.stack.process.ChildProcess;
import id.rewang.stack.process.SecretFile;
import id.rewang.stack.process.Signal;
import id.rewang.stack.process.StackException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Has the invariant checker look at the databases, and at what the sample day's player was told. */
final class InvariantCheck {

    private static final String MODULE = "checks/invariant-checker";

    private InvariantCheck() {}

    /** @return the checker's exit status: 0 when everything holds */
    static int run(LocalStack stack, LocalStack.Settings settings, Path history) {
        Path jar = settings.project().resolve(MODULE).resolve("target/invariant-checker.jar");
        if (!Files.exists(jar)) {
            throw new StackException(MODULE + " is not built: run ./start, which builds it, or mvn package.");
        }
        Path configuration = stack.secrets().resolve("invariant-checker.properties");
        try {
            SecretFile.write(configuration, configuration(stack, history));
        } catch (IOException e) {
            throw new StackException("Cannot write " + configuration + ": " + e.getMessage(), e);
        }
        List<String> command = List.of(
                Java.program(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-jar",
                jar.toString(),
                "--config",
                configuration.toString());
        return ChildProcess.startAtTerminal(new ChildProcess.Spec(
                        "invariant-checker",
                        Account.own(),
                        command,
                        Map.of(),
                        settings.data().resolve("invariant-checker"),
                        Signal.TERM))
                .onExit()
                .join();
    }

    private static String configuration(LocalStack stack, Path history) throws IOException {
        Properties properties = new Properties();
        for (Application service : List.of(Application.CATALOG, Application.PROCUREMENT, Application.PAYMENT)) {
            Database database = stack.database(service.name());
            properties.setProperty(service.name(), database.url());
            properties.setProperty(service.name() + ".user", database.user());
            properties.setProperty(service.name() + ".password", database.password());
        }
        if (Files.exists(history)) {
            properties.setProperty("history", history.toString());
        }
        StringWriter text = new StringWriter();
        properties.store(text, null);
        return text.toString();
    }
}
