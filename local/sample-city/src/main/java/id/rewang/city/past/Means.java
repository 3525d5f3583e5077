package id.rewang.city.past;

import id.rewang.city.api.Rupiah;
import id.rewang.city.data.BudgetLine;
import id.rewang.city.data.City;
import id.rewang.city.data.SampleDepartment;
import id.rewang.city.data.SampleProduct;
import id.rewang.city.plan.PlannedLine;
import id.rewang.city.plan.PlannedOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is left of goods and money while orders are drawn: an order that is meant to go through must find enough of both. What
 * the narrated day needs is set aside first.
 */
final class Means {

    /** Below this share of the UP the treasurer asks for more. */
    private static final double REPLENISHED_BELOW = 0.55;

    private final Map<String, Integer> stock = new HashMap<>();
    private final Map<UUID, Rupiah> budget = new HashMap<>();
    private final Map<String, Rupiah> cash = new HashMap<>();
    private final Map<String, Rupiah> card = new HashMap<>();
    private final Map<String, Rupiah> released = new HashMap<>();
    private final Map<String, Rupiah> spent = new HashMap<>();

    Means(City city, List<PlannedOrder> setAside) {
        city.products().forEach(product -> stock.put(product.key(), product.stock()));
        city.budget().forEach(line -> budget.put(line.id(), line.ceiling()));
        for (SampleDepartment department : city.departments()) {
            cash.put(department.key(), department.upCash());
            card.put(department.key(), department.cardLimit());
            released.put(department.key(), department.spd());
            spent.put(department.key(), Rupiah.ZERO);
        }
        setAside.forEach(this::take);
    }

    int stockOf(SampleProduct product) {
        return stock.getOrDefault(product.key(), 0);
    }

    boolean sufficeFor(SampleDepartment department, String account, String method, Rupiah amount) {
        Rupiah line = budget.getOrDefault(BudgetLine.idOf(department, account), Rupiah.ZERO);
        Rupiah fund = fund(method).getOrDefault(department.key(), Rupiah.ZERO);
        return amount.compareTo(line) <= 0 && amount.compareTo(fund) <= 0;
    }

    void take(PlannedOrder order) {
        change(order, -1);
    }

    /** Of an order that does not go through. */
    void giveBack(PlannedOrder order) {
        change(order, 1);
    }

    private void change(PlannedOrder order, int sign) {
        for (PlannedLine line : order.lines()) {
            stock.merge(line.product().key(), sign * line.quantity(), Integer::sum);
        }
        Rupiah amount = order.total().times(sign);
        budget.merge(BudgetLine.idOf(order.department(), order.account()), amount, Rupiah::plus);
        fund(order.method()).merge(order.department().key(), amount, Rupiah::plus);
    }

    /** Counts an order that has been paid from UP. */
    void paid(PlannedOrder order) {
        if (order.method().equals("UP")) {
            spent.merge(order.department().key(), order.total(), Rupiah::plus);
        }
    }

    /** Gives a department back what it has spent, when not much cash is left. */
    Optional<Rupiah> replenish(SampleDepartment department) {
        Rupiah gone = spent.getOrDefault(department.key(), Rupiah.ZERO);
        Rupiah left = cash.getOrDefault(department.key(), Rupiah.ZERO);
        if (gone.isZero() || left.sen() > department.upCash().sen() * REPLENISHED_BELOW) {
            return Optional.empty();
        }
        spent.put(department.key(), Rupiah.ZERO);
        cash.merge(department.key(), gone, Rupiah::plus);
        return Optional.of(gone);
    }

    private Map<String, Rupiah> fund(String method) {
        return switch (method) {
            case "UP" -> cash;
            case "KKPD" -> card;
            case "LS" -> released;
            default -> throw new IllegalArgumentException("nobody pays by " + method);
        };
    }
}
