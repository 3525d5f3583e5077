package id.rewang.portal.handover;

import id.rewang.portal.api.Pages;
import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.api.Procurement.OrderState;
import id.rewang.portal.home.WorkItem;
import id.rewang.portal.home.Worklist;
import id.rewang.portal.security.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Accepted goods that stand in no BAST yet, those first that have waited longer than they may. */
@Component
class GoodsToHandOver implements Worklist {

    private final Procurement procurement;

    GoodsToHandOver(Procurement procurement) {
        this.procurement = procurement;
    }

    @Override
    public String name() {
        return "to-hand-over";
    }

    @Override
    public Set<String> roles() {
        return DrawingUpPanel.OFFICERS;
    }

    @Override
    public int rank() {
        return 30;
    }

    @Override
    public List<WorkItem> read(Person person, int limit) {
        return Pages.first(LOOKED_THROUGH, cursor -> procurement.orders(OrderState.ACCEPTED, null, Pages.SIZE, cursor))
                .stream()
                .filter(DrawingUpPanel::isToBeHandedOver)
                .sorted(Comparator.comparing(Order::handoverOverdue).reversed().thenComparing(Order::neededBy))
                .limit(limit)
                .map(order -> new WorkItem(
                        Objects.requireNonNullElse(
                                order.number(), order.lines().getFirst().productName()),
                        order.sellerName(),
                        DrawingUpPanel.worth(order),
                        "/orders/" + order.id(),
                        null,
                        order.handoverOverdue()))
                .toList();
    }
}
