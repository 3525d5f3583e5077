package id.rewang.stack;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./start} was asked for.
 *
 * @param empty        starts without the sample city
 * @param exitAfterDay ends when the day has been played and checked
 * @param report       where the day's sums are written as JSON
 * @param properties   settings for every service
 */
record StartOptions(
        Path data,
        PortPlan ports,
        boolean empty,
        boolean exitAfterDay,
        @Nullable Path report,
        Map<String, String> properties) {

    static final String USAGE = """
            ./start [--data DIR] [--port-base N] [--empty] [--exit-after-day] [--report FILE] [--property KEY=VALUE]...

              --data DIR            keeps everything in DIR instead of ./data
              --port-base N         uses the ports N to N+5 instead of the usual ones
              --empty               starts without the sample city
              --exit-after-day      ends after the day; status 0 only if everything in it adds up
              --report FILE         writes the day's sums to FILE as JSON
              --property KEY=VALUE  sets a property of every service

            ./start token --help    an access token for trying the APIs by hand
            """;

    /** @throws MisuseException when an option is unknown or lacks its value */
    static StartOptions parse(List<String> arguments) {
        Path data = Path.of("data");
        PortPlan ports = PortPlan.usual();
        boolean empty = false;
        boolean exitAfterDay = false;
        @Nullable Path report = null;
        Map<String, String> properties = new HashMap<>();
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--data" -> data = Path.of(value(option, rest));
                case "--port-base" -> ports = PortPlan.from(number(option, value(option, rest)));
                case "--empty" -> empty = true;
                case "--exit-after-day" -> exitAfterDay = true;
                case "--report" -> report = Path.of(value(option, rest)).toAbsolutePath();
                case "--property" -> putProperty(properties, value(option, rest));
                default -> throw new MisuseException("Unknown option " + option + ".\n\n" + USAGE);
            }
        }
        return new StartOptions(data.toAbsolutePath().normalize(), ports, empty, exitAfterDay, report, properties);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new MisuseException(option + " needs a value.\n\n" + USAGE);
        }
        return rest.pop();
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new MisuseException(option + " needs a number, not '" + value + "'.");
        }
    }

    private static void putProperty(Map<String, String> properties, String setting) {
        int equals = setting.indexOf('=');
        if (equals < 1) {
            throw new MisuseException("--property needs KEY=VALUE, not '" + setting + "'.");
        }
        properties.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
}
