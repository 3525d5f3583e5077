package id.rewang.portal.handover;

import id.rewang.portal.api.Money;
import id.rewang.portal.api.Procurement.Line;
import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.security.Person;
import id.rewang.portal.security.Roles;
import id.rewang.portal.timeline.OrderPanel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Draws up the BAST of everything that was accepted and stands in none yet. */
@Component
class DrawingUpPanel implements OrderPanel {

    static final String NAME = "drawing-up";

    /** Who acts on a BAST for the department. */
    static final Set<String> OFFICERS = Set.of(Roles.COMMITMENT_OFFICER, Roles.BUDGET_AUTHORITY);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String fragment() {
        return "handover/panels :: drawing-up";
    }

    @Override
    public boolean isFor(Order order, Person person) {
        return person.isAny(OFFICERS) && isToBeHandedOver(order);
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public Map<String, ?> model(Order order, Person person) {
        return Map.of("toHandOver", lines(order), "worthToHandOver", worth(order));
    }

    static boolean isToBeHandedOver(Order order) {
        return order.possible().contains("handovers");
    }

    /** Before any fine, which is worked out when it is drawn up. */
    static Money worth(Order order) {
        return lines(order).stream()
                .map(line -> line.unitPrice().times(line.toHandOver()))
                .reduce(Money.ZERO, Money::plus);
    }

    private static List<Line> lines(Order order) {
        return order.lines().stream().filter(line -> line.toHandOver() > 0).toList();
    }
}
