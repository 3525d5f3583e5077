package id.rewang.procurement.kafka;

import id.rewang.kit.messaging.IncomingEvent;
import id.rewang.procurement.budget.BudgetLines;
import id.rewang.procurement.order.PurchaseOrder;
import id.rewang.procurement.order.PurchaseOrders;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Locks what a batch of events about orders will touch: all orders by id, then the budget lines of some of them by id. */
@Component
class OrderLocks {

    private final PurchaseOrders orders;
    private final BudgetLines budgetLines;

    OrderLocks(PurchaseOrders orders, BudgetLines budgetLines) {
        this.orders = orders;
        this.budgetLines = budgetLines;
    }

    /**
     * @param movingBudget types of event that move the budget of their order
     */
    void lock(List<IncomingEvent> events, Set<String> movingBudget) {
        List<PurchaseOrder> locked = orders.lockAll(
                events.stream().map(OrderLocks::orderId).distinct().toList());
        Set<UUID> moving = new HashSet<>();
        for (IncomingEvent event : events) {
            if (movingBudget.contains(event.type())) {
                moving.add(orderId(event));
            }
        }
        if (!moving.isEmpty()) {
            budgetLines.lockAll(locked.stream()
                    .filter(order -> moving.contains(order.id()))
                    .map(PurchaseOrder::budgetLineId)
                    .distinct()
                    .toList());
        }
    }

    /** The order that an event is about, locked before. */
    PurchaseOrder orderOf(IncomingEvent event) {
        return orders.find(orderId(event))
                .orElseThrow(() -> new IllegalStateException("there is no order " + event.key()));
    }

    private static UUID orderId(IncomingEvent event) {
        return UUID.fromString(event.key());
    }
}
