package id.rewang.city.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * When an order gets how far.
 *
 * @param reached by each day the step that it has reached in the evening; days without a step are left out
 */
public record Plan(NavigableMap<LocalDate, Step> reached) {

    public Plan {
        if (reached.isEmpty()) {
            throw new IllegalArgumentException("a plan has at least the day of ordering");
        }
    }

    public static Plan of(Map<LocalDate, Step> reached) {
        return new Plan(new TreeMap<>(reached));
    }

    public LocalDate begins() {
        return reached.firstKey();
    }

    /** What is done on this day, in this order. */
    public List<Step> stepsOn(LocalDate day) {
        Step until = reached.get(day);
        if (until == null) {
            return List.of();
        }
        Map.Entry<LocalDate, Step> before = reached.lowerEntry(day);
        return before == null
                ? Stream.of(Step.values())
                        .filter(step -> step.compareTo(until) <= 0)
                        .toList()
                : before.getValue().upTo(until);
    }

    public boolean does(Step step, LocalDate day) {
        return stepsOn(day).contains(step);
    }

    /** Where the order is in the end. */
    public Step last() {
        return reached.lastEntry().getValue();
    }
}
