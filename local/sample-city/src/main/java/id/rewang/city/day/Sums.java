package id.rewang.city.day;

import id.rewang.city.api.Rupiah;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Orders in rupiah. */
public record Sums(List<OrderSum> orders) {

    public Rupiah sum(Function<OrderSum, Rupiah> of) {
        return sum(order -> true, of);
    }

    private Rupiah sum(Predicate<OrderSum> which, Function<OrderSum, Rupiah> of) {
        return orders.stream().filter(which).map(of).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** What was ordered and came to nothing: refused, rejected, declined, expired or cancelled. */
    public Rupiah refused() {
        return sum(OrderSum::cameToNothing, OrderSum::ordered);
    }

    public Rupiah underWay() {
        return sum(OrderSum::isUnderWay, OrderSum::ordered);
    }

    public Rupiah fines() {
        return sum(OrderSum::delivered).minus(sum(OrderSum::payable));
    }

    List<String> complaints() {
        return orders.stream().flatMap(order -> order.complaints().stream()).toList();
    }

    Map<String, Object> json() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("orders", orders.size());
        report.put("ordered", sum(OrderSum::ordered).decimal());
        report.put("delivered", sum(OrderSum::delivered).decimal());
        report.put("fines", fines().decimal());
        report.put("paid", sum(OrderSum::paid).decimal());
        report.put("withheld", sum(OrderSum::withheld).decimal());
        report.put("reconciled", sum(OrderSum::reconciled).decimal());
        report.put("refused", refused().decimal());
        report.put("underWay", underWay().decimal());
        return report;
    }
}
