package id.rewang.stack;

import id.rewang.stack.kafka.Broker;
import id.rewang.stack.postgres.Database;
import id.rewang.stack.postgres.DatabaseServer;
import id.rewang.stack.process.SecretFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What {@code docker compose up} does once before the services start: {@code secrets DIR} makes keys, passwords and the
 * settings of every application; {@code servers DIR} makes databases and topics. Both find what is there already.
 */
public final class ContainerSetup {

    private static final int MISUSED = 2;
    private static final Path BANK_JOURNAL = Path.of("/data/bank");

    private final Addresses addresses = Addresses.inContainers();
    private final Secrets secrets;

    private ContainerSetup(Path directory) {
        this.secrets = Secrets.in(directory);
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: secrets DIR | servers DIR");
            System.exit(MISUSED);
        }
        ContainerSetup setup = new ContainerSetup(Path.of(arguments[1]));
        switch (arguments[0]) {
            case "secrets" -> setup.makeSecrets();
            case "servers" -> setup.prepareServers();
            default -> System.exit(MISUSED);
        }
    }

    private void makeSecrets() throws IOException {
        superuserPassword();
        ServiceSettings settings = new ServiceSettings(addresses, PortPlan.usual(), secrets, BANK_JOURNAL, true);
        for (Application application : Application.ALL) {
            Map<String, String> properties = new TreeMap<>(settings.of(application));
            properties.put(ServiceSettings.DEMONSTRATION, "true");
            SecretFile.write(
                    secrets.directory().resolve(application.name() + ".properties"),
                    properties.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                            .collect(Collectors.joining()));
        }
        SecretFile.write(
                secrets.directory().resolve("invariant-checker.properties"),
                InvariantCheck.settings(addresses, secrets));
        System.out.println("Keys, passwords and settings are in " + secrets.directory());
    }

    private void prepareServers() {
        DatabaseServer server =
                new DatabaseServer(new Database(addresses.databaseUrl("postgres"), "postgres", superuserPassword()));
        for (Application service : Application.WITH_DATABASE) {
            server.createDatabase(service.name(), secrets.databasePassword(service.name()));
        }
        new Broker(addresses.kafka()).createTopics(Topics.ALL);
        System.out.println("Databases and topics are there.");
    }

    private String superuserPassword() {
        return SecretFile.password(secrets.directory().resolve("superuser-password"));
    }
}
