package id.rewang.procurement.order;

import id.rewang.kit.clock.BusinessClock;
import id.rewang.kit.deadline.Deadline;
import id.rewang.kit.deadline.DeadlineHandler;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens when one of an order's deadlines has passed. */
@Configuration(proxyBeanMethods = false)
class OrderDeadlines {

    @Bean
    DeadlineHandler checksDeadline(PurchaseOrders orders, OrderChanges changes, BusinessClock clock) {
        return new Passing(OrderDeadline.CHECKS, orders, changes, clock);
    }

    @Bean
    DeadlineHandler acceptanceDeadline(PurchaseOrders orders, OrderChanges changes, BusinessClock clock) {
        return new Passing(OrderDeadline.ACCEPTANCE, orders, changes, clock);
    }

    @Bean
    DeadlineHandler handoverDeadline(PurchaseOrders orders, OrderChanges changes, BusinessClock clock) {
        return new Passing(OrderDeadline.HANDOVER, orders, changes, clock);
    }

    private record Passing(OrderDeadline deadline, PurchaseOrders orders, OrderChanges changes, BusinessClock clock)
            implements DeadlineHandler {

        @Override
        public String kind() {
            return deadline.name();
        }

        @Override
        public void lock(UUID orderId) {
            orders.findLocked(orderId).orElseThrow();
        }

        @Override
        public void due(Deadline passed) {
            PurchaseOrder order = orders.find(passed.subjectId()).orElseThrow();
            Instant now = clock.instant();
            boolean wasOverdue = order.handoverOverdue();
            List<OrderEvent> events = changes.make(order, () -> order.deadlinePassed(deadline, passed.round(), now));
            if (events.isEmpty() && order.handoverOverdue() && !wasOverdue) {
                changes.note(order, "HandoverOverdue", null, null, now, null);
            }
        }
    }
}
