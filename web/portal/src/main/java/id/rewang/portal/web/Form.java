package id.rewang.portal.web;

import id.rewang.portal.api.Money;
import id.rewang.portal.api.Problem;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.api.Version;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed into a form, and what is wrong with it. A controller parameter of a POST; the template shows the
 * same object again, so that no input is lost. Fields are named as the service names them: then what a service refuses
 * stands at its field by {@link #refused} alone.
 *
 * <p>Readings such as {@link #number} never throw: what cannot be read becomes a fault at the field, and the reading is
 * {@code null}. Ask {@link #isFine} before using them.
 */
public final class Form {

    /** Hidden field: made when the form is shown, so that sending it twice does it once. */
    public static final String KEY = "_key";
    /** Hidden field: version of the thing that the person saw. */
    public static final String VERSION = "_version";

    /** More than any page of ours has. */
    private static final int MAX_FIELDS = 1000;

    private final Map<String, List<String>> values;
    private final Map<String, Fault> faults = new LinkedHashMap<>();
    private final List<Fault> general = new ArrayList<>();
    private boolean outdated;

    private Form(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * What is wrong.
     *
     * @param code   {@code problem.<code>} in the bundles
     * @param detail the service's words, for codes the bundles do not know; {@code {0}} in the words of those that they know
     */
    public record Fault(String code, String detail) {}

    /** An empty form with a new key. */
    public static Form blank() {
        return with(Map.of());
    }

    /** A form that starts with these values, amounts as people write them, and a new key. */
    public static Form with(Map<String, ?> start) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        start.forEach((name, value) -> values.put(
                name,
                value instanceof Collection<?> several
                        ? several.stream().map(String::valueOf).toList()
                        : List.of(typed(value))));
        values.putIfAbsent(KEY, List.of(UUID.randomUUID().toString()));
        return new Form(values);
    }

    private static String typed(Object value) {
        return value instanceof Money amount ? Formats.rupiah(amount) : String.valueOf(value);
    }

    static Form posted(Map<String, String[]> parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (values.size() < MAX_FIELDS) {
                values.put(name, List.of(value));
            }
        });
        return new Form(values);
    }

    /** What was typed, empty if nothing. */
    public String value(String field) {
        List<String> all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.getFirst().strip();
    }

    public List<String> values(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** Puts this in the place of what was sent. */
    public void put(String field, String value) {
        values.put(field, List.of(value));
    }

    /** The names of all fields, in the order in which they were sent. */
    public Collection<String> fields() {
        return List.copyOf(values.keySet());
    }

    /** For a list's rows, {@code lines[0].quantity}, {@code lines[1].quantity}, …: how many there are. */
    public int rows(String list) {
        int rows = 0;
        while (hasRow(list, rows)) {
            rows++;
        }
        return rows;
    }

    private boolean hasRow(String list, int row) {
        String start = list + "[" + row + "]";
        return values.keySet().stream().anyMatch(name -> name.startsWith(start));
    }

    public String key() {
        return value(KEY);
    }

    public Version version() {
        try {
            return new Version(Long.parseLong(value(VERSION)));
        } catch (NumberFormatException missing) {
            return new Version(0);
        }
    }

    /** Optional text. */
    public @Nullable String text(String field) {
        String text = value(field);
        return text.isEmpty() ? null : text;
    }

    /** Text that must be there; empty, with a fault, if it is not. */
    public String required(String field) {
        String text = value(field);
        if (text.isEmpty()) {
            fault(field, "missing");
        }
        return text;
    }

    public @Nullable Integer number(String field) {
        String text = required(field);
        try {
            return text.isEmpty() ? null : Integer.valueOf(text.replace(".", ""));
        } catch (NumberFormatException e) {
            fault(field, "not-a-number");
            return null;
        }
    }

    public @Nullable LocalDate date(String field) {
        String text = required(field);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fault(field, "not-a-date");
            return null;
        }
    }

    public @Nullable UUID id(String field) {
        String text = required(field);
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            fault(field, "not-chosen");
            return null;
        }
    }

    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        String text = required(field);
        try {
            return text.isEmpty() ? null : Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            fault(field, "not-chosen");
            return null;
        }
    }

    /** An amount in rupiah as people write it: {@code 1.500.000}, {@code Rp1.500.000,50}. */
    public @Nullable Money rupiah(String field) {
        String text = required(field);
        if (text.isEmpty()) {
            return null;
        }
        Money amount = Rupiah.read(text).orElse(null);
        if (amount == null) {
            fault(field, "not-an-amount");
        }
        return amount;
    }

    /**
     * Takes the refusal to its fields; what belongs to none of them is said above the form. A form that was sent before with
     * other input gets a new key: what its sender does next is meant anew.
     *
     * @throws ServiceRefused again when it is not the input that is wanting but a second factor: {@link ErrorPages} asks for it
     */
    public Form refused(ServiceRefused refusal) {
        if (refusal.isForSecondFactor()) {
            throw refusal;
        }
        Problem problem = refusal.problem();
        boolean placed = false;
        for (Problem.Field error : problem.errors()) {
            if (values.containsKey(error.field())) {
                faults.putIfAbsent(error.field(), new Fault(error.code(), error.message()));
                placed = true;
            }
        }
        if (!placed) {
            general.add(new Fault(problem.code(), problem.detail()));
        }
        if (refusal.is("idempotency-key-reused")) {
            values.put(KEY, List.of(UUID.randomUUID().toString()));
        }
        outdated = refusal.isConflict();
        return this;
    }

    /** @param code {@code problem.<code>} in the bundles */
    public void fault(String field, String code) {
        faults.putIfAbsent(field, new Fault(code, ""));
    }

    /** @param detail stands in the bundles' words for the code where they say {@code {0}} */
    public void fault(String field, String code, Object detail) {
        faults.putIfAbsent(field, new Fault(code, detail.toString()));
    }

    /** Says something above the form that belongs to no field. */
    public void fault(String code) {
        general.add(new Fault(code, ""));
    }

    public @Nullable Fault faultAt(String field) {
        return faults.get(field);
    }

    public List<Fault> general() {
        return List.copyOf(general);
    }

    public boolean isFine() {
        return faults.isEmpty() && general.isEmpty();
    }

    /** The thing has changed since the person saw it; the page says how it is now. */
    public boolean isOutdated() {
        return outdated;
    }
}
