package id.rewang.city;

import id.rewang.city.api.Service;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where everything is.
 *
 * @param secrets directory of the local stack with the key that signs tokens
 * @param data    where the day keeps how far it is, and {@code history.jsonl} of every acknowledged request
 * @param report  file for the sums as JSON; null for none
 * @param pastDays working days to play before the told one; without any, the city is small
 */
record PlayedDayOptions(
        Map<Service, URI> services,
        URI bank,
        Path secrets,
        Path data,
        @Nullable Path report,
        int pastDays) {

    static final int USUAL_PAST_DAYS = 60;
    static final int MOST_PAST_DAYS = 60;

    static final String USAGE =
            "usage: --catalog URL --procurement URL --payment URL --identity URL --bank URL --secrets DIR --data DIR"
                    + " [--report FILE] [--past-days N]";

    private static final Set<String> KNOWN =
            Set.of("catalog", "procurement", "payment", "identity", "bank", "secrets", "data", "report", "past-days");

    /** @throws IllegalArgumentException naming what is unknown or missing */
    static PlayedDayOptions parse(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (int at = 0; at < arguments.length; at += 2) {
            String name = arguments[at].startsWith("--") ? arguments[at].substring(2) : "";
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException("Unknown option: " + arguments[at]);
            }
            if (at + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[at] + " needs a value.");
            }
            given.put(name, arguments[at + 1]);
        }
        Map<Service, URI> services = new HashMap<>();
        for (Service service : Service.values()) {
            services.put(service, URI.create(required(given, service.audience())));
        }
        String report = given.get("report");
        return new PlayedDayOptions(
                services,
                URI.create(required(given, "bank")),
                Path.of(required(given, "secrets")),
                Path.of(required(given, "data")),
                report == null ? null : Path.of(report),
                pastDays(given.get("past-days")));
    }

    private static int pastDays(@Nullable String given) {
        if (given == null) {
            return USUAL_PAST_DAYS;
        }
        if (!given.matches("\\d{1,3}") || Integer.parseInt(given) > MOST_PAST_DAYS) {
            throw new IllegalArgumentException("--past-days needs a number from 0 to " + MOST_PAST_DAYS + ".");
        }
        return Integer.parseInt(given);
    }

    private static String required(Map<String, String> given, String name) {
        String value = given.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing.");
        }
        return value;
    }
}
