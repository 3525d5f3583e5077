package id.rewang.portal.home;

import id.rewang.portal.api.Pages;
import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.api.Procurement.OrderState;
import id.rewang.portal.security.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Orders in a state, as a worklist.
 *
 * @param belongs which of the orders in that state wait for this role
 * @param due     until when, if there is a time
 */
public record OrderWorklist(
        String name,
        Set<String> roles,
        int rank,
        OrderState state,
        Predicate<Order> belongs,
        Function<Order, @Nullable Instant> due,
        Procurement procurement,
        Clock clock)
        implements Worklist {

    @Override
    public List<WorkItem> read(Person person, int limit) {
        Instant now = clock.instant();
        return Pages.first(LOOKED_THROUGH, cursor -> procurement.orders(state, null, Pages.SIZE, cursor)).stream()
                .filter(belongs)
                .map(order -> item(order, now))
                .sorted(Comparator.comparing(WorkItem::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(limit)
                .toList();
    }

    private WorkItem item(Order order, Instant now) {
        Instant until = due.apply(order);
        String title = Objects.requireNonNullElse(
                order.number(), order.lines().getFirst().productName());
        return new WorkItem(
                title,
                order.sellerName(),
                order.total(),
                "/orders/" + order.id(),
                until,
                until != null && until.isBefore(now));
    }
}
