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
 * @param pastDays     working days that are played before the day; 0 for a small city without a past
 * @param properties   settings for every service
 */
record StartOptions(
        Path data,
        PortPlan ports,
        boolean empty,
        boolean exitAfterDay,
        @Nullable Path report,
        int pastDays,
        Map<String, String> properties) {

    static final int USUAL_PAST_DAYS = 60;

    static final String USAGE = HelpText.of(StartOptions.class, "start.txt");

    /** @throws MisuseException when an option is unknown or lacks its value */
    static StartOptions parse(List<String> arguments) {
        Path data = Path.of("data");
        PortPlan ports = PortPlan.usual();
        boolean empty = false;
        boolean exitAfterDay = false;
        @Nullable Path report = null;
        int pastDays = USUAL_PAST_DAYS;
        Map<String, String> properties = new HashMap<>();
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--data" -> data = Path.of(value(option, rest));
                case "--port-base" -> ports = PortPlan.from(number(option, value(option, rest)));
                case "--empty" -> empty = true;
                case "--past-days" -> pastDays = pastDays(option, value(option, rest));
                case "--exit-after-day" -> exitAfterDay = true;
                case "--report" -> report = Path.of(value(option, rest)).toAbsolutePath();
                case "--property" -> putProperty(properties, value(option, rest));
                default -> throw new MisuseException("Unknown option " + option + ".\n\n" + USAGE);
            }
        }
        return new StartOptions(
                data.toAbsolutePath().normalize(), ports, empty, exitAfterDay, report, pastDays, properties);
    }

    private static int pastDays(String option, String value) {
        int days = number(option, value);
        if (days < 0 || days > USUAL_PAST_DAYS) {
            throw new MisuseException(option + " goes from 0 to " + USUAL_PAST_DAYS + ".");
        }
        return days;
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
