package id.rewang.invariants;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was asked for, from options and, under them, a properties file with the same names. */
record CommandLine(CheckRequest request, boolean json) {

    static final String USAGE = """
            usage: invariant-checker [--config FILE] [--history FILE] [--quiet-seconds N] [--json]
                                     --catalog JDBC-URL --procurement JDBC-URL --payment JDBC-URL
            A database's user and password stand in its URL (?user=…&password=…) or in the configuration file as
            <service>.user and <service>.password; the file may hold every other option too (catalog=jdbc:…).
            Exit status: 0 everything holds, 1 something does not, 2 it could not be checked.""";

    private static final Duration QUIET = Duration.ofSeconds(60);
    private static final Set<String> FLAGS = Set.of("json");
    private static final Set<String> OPTIONS = Stream.concat(
                    Stream.of("config", "history", "quiet-seconds", "json"),
                    Stream.of(Service.values())
                            .map(Service::id)
                            .flatMap(id -> Stream.of(id, id + ".user", id + ".password")))
            .collect(Collectors.toUnmodifiableSet());

    /**
     * @throws IllegalArgumentException saying which option is unknown, missing or unreadable
     * @throws IOException              when the configuration file cannot be read
     */
    static CommandLine parse(String... arguments) throws IOException {
        Properties given = options(arguments);
        Properties settings = new Properties();
        String file = given.getProperty("config");
        if (file != null) {
            try (Reader reader = Files.newBufferedReader(Path.of(file))) {
                settings.load(reader);
            }
            settings.stringPropertyNames().forEach(CommandLine::known);
        }
        settings.putAll(given);
        String history = settings.getProperty("history");
        return new CommandLine(
                new CheckRequest(databases(settings), history == null ? null : Path.of(history), quiet(settings)),
                Boolean.parseBoolean(settings.getProperty("json", "false")));
    }

    private static Properties options(String... arguments) {
        Properties options = new Properties();
        for (int at = 0; at < arguments.length; at++) {
            String argument = arguments[at];
            if (!argument.startsWith("--")) {
                throw new IllegalArgumentException("Not an option: " + argument);
            }
            String name = known(argument.substring(2));
            if (FLAGS.contains(name)) {
                options.setProperty(name, "true");
            } else if (++at < arguments.length) {
                options.setProperty(name, arguments[at]);
            } else {
                throw new IllegalArgumentException(argument + " needs a value.");
            }
        }
        return options;
    }

    private static String known(String name) {
        if (!OPTIONS.contains(name)) {
            throw new IllegalArgumentException("Unknown option: " + name);
        }
        return name;
    }

    private static Map<Service, DatabaseAddress> databases(Properties settings) {
        Map<Service, DatabaseAddress> databases = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            @Nullable String url = settings.getProperty(service.id());
            if (url != null) {
                databases.put(
                        service,
                        new DatabaseAddress(
                                url,
                                settings.getProperty(service.id() + ".user"),
                                settings.getProperty(service.id() + ".password")));
            }
        }
        return databases;
    }

    private static Duration quiet(Properties settings) {
        String seconds = settings.getProperty("quiet-seconds");
        if (seconds == null) {
            return QUIET;
        }
        if (!seconds.matches("\\d{1,4}")) {
            throw new IllegalArgumentException("--quiet-seconds takes a whole number, not " + seconds);
        }
        return Duration.ofSeconds(Long.parseLong(seconds));
    }
}
