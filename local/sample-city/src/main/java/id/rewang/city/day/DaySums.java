package id.rewang.city.day;

import id.rewang.city.api.Rupiah;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the day came to and what was before it, as the services tell it when the day is over.
 *
 * @param day       the orders of the told day, those that it goes on with included
 * @param past      all other orders, of all cities
 * @param openLines statement lines that match nothing, with whose they are and why
 * @param suspense  what the ledger holds for such lines
 */
public record DaySums(Sums day, Sums past, List<OpenLine> openLines, List<String> unexplained, Rupiah suspense) {

    /** @param amount positive is a credit to the city's account */
    public record OpenLine(String account, Rupiah amount, String category, String owner, String reason) {}

    /** Together with those of another city, which tells no day. */
    public DaySums with(DaySums other) {
        return new DaySums(
                day,
                new Sums(both(past.orders(), other.past.orders())),
                both(openLines, other.openLines),
                both(unexplained, other.unexplained),
                suspense.plus(other.suspense));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    public Rupiah open() {
        return openLines.stream().map(OpenLine::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** What is not as it must be at the end of a day; empty when the day may end well. */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>(unexplained);
        complaints.addAll(day.complaints());
        complaints.addAll(past.complaints());
        if (!suspense.equals(open())) {
            complaints.add("suspense is " + suspense + ", the open statement lines are " + open());
        }
        return complaints;
    }

    /** The day's sums at the top, those of the past below {@code past}. */
    public Map<String, Object> json() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("currency", "IDR");
        report.putAll(day.json());
        report.put(
                "refusals",
                day.orders().stream()
                        .filter(OrderSum::cameToNothing)
                        .map(DaySums::refusal)
                        .toList());
        report.put("openStatementLines", openLines.stream().map(DaySums::line).toList());
        report.put("suspense", suspense.decimal());
        report.put("past", past.json());
        report.put("complaints", complaints());
        return report;
    }

    private static Map<String, Object> refusal(OrderSum order) {
        Map<String, Object> refusal = new LinkedHashMap<>();
        refusal.put("order", order.key());
        refusal.put("case", order.planned().story().name());
        refusal.put("state", order.state().name());
        refusal.put("amount", order.ordered().decimal());
        refusal.put("why", order.notGoneThrough());
        return refusal;
    }

    private static Map<String, Object> line(OpenLine line) {
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("account", line.account());
        open.put("amount", line.amount().decimal());
        open.put("category", line.category());
        open.put("owner", line.owner());
        open.put("reason", line.reason());
        return open;
    }
}
