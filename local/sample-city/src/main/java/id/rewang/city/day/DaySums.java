package id.rewang.city.day;

import id.rewang.city.api.Rupiah;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A day in rupiah, as the services tell it when the day is over.
 *
 * @param openLines statement lines that match nothing, with whose they are and why
 * @param suspense  what the ledger holds for such lines
 */
public record DaySums(List<OrderSum> orders, List<OpenLine> openLines, List<String> unexplained, Rupiah suspense) {

    /**
     * @param paid     gross, of settled payments: what left the city's accounts, to the seller or as tax
     * @param refusedBecause empty unless the order did not go through
     */
    public record OrderSum(
            String key,
            String number,
            Case story,
            OrderState state,
            Rupiah ordered,
            Rupiah delivered,
            Rupiah paid,
            Rupiah withheld,
            Rupiah reconciled,
            String refusedBecause) {

        boolean wentThrough() {
            return refusedBecause.isEmpty();
        }
    }

    /** @param amount positive is a credit to the city's account */
    public record OpenLine(String account, Rupiah amount, String category, String owner, String reason) {}

    public Rupiah sum(Function<OrderSum, Rupiah> of) {
        return orders.stream().map(of).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    public Rupiah refused() {
        return orders.stream()
                .filter(order -> !order.wentThrough())
                .map(OrderSum::ordered)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    public Rupiah open() {
        return openLines.stream().map(OpenLine::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** What is not as it must be at the end of a day; empty when the day may end well. */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>(unexplained);
        for (OrderSum order : orders) {
            if (!order.state().name().equals(order.story().ending().name())) {
                complaints.add(order.key() + " ends as " + order.state() + ", not as "
                        + order.story().ending());
            }
            if (!order.paid().equals(order.delivered())) {
                complaints.add(order.key() + ": delivered " + order.delivered() + ", paid " + order.paid());
            }
            if (!order.reconciled().equals(order.paid())) {
                complaints.add(order.key() + ": paid " + order.paid() + ", reconciled " + order.reconciled());
            }
        }
        if (!suspense.equals(open())) {
            complaints.add("suspense is " + suspense + ", the open statement lines are " + open());
        }
        return complaints;
    }

    public Map<String, Object> json() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("currency", "IDR");
        report.put("orders", orders.size());
        report.put("ordered", sum(OrderSum::ordered).decimal());
        report.put("delivered", sum(OrderSum::delivered).decimal());
        report.put("paid", sum(OrderSum::paid).decimal());
        report.put("withheld", sum(OrderSum::withheld).decimal());
        report.put("reconciled", sum(OrderSum::reconciled).decimal());
        report.put("refused", refused().decimal());
        report.put(
                "refusals",
                orders.stream()
                        .filter(o -> !o.wentThrough())
                        .map(DaySums::refusal)
                        .toList());
        report.put("openStatementLines", openLines.stream().map(DaySums::line).toList());
        report.put("suspense", suspense.decimal());
        report.put("complaints", complaints());
        return report;
    }

    private static Map<String, Object> refusal(OrderSum order) {
        Map<String, Object> refusal = new LinkedHashMap<>();
        refusal.put("order", order.key());
        refusal.put("case", order.story().name());
        refusal.put("state", order.state().name());
        refusal.put("amount", order.ordered().decimal());
        refusal.put("why", order.refusedBecause());
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
