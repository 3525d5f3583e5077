package id.rewang.portal.selling;

import id.rewang.portal.api.Money;
import id.rewang.portal.api.Pages;
import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.api.Procurement.OrderState;
import id.rewang.portal.home.WorkItem;
import id.rewang.portal.home.Worklist;
import id.rewang.portal.security.Person;
import id.rewang.portal.security.Roles;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a seller in orders of a state, with who ordered.
 *
 * @param due     until when, if there is a time; what is due first comes first
 * @param waiting what of an order waits, nothing or more; asked only of as many orders as are shown
 */
record SellerWorklist(
        String name,
        int rank,
        OrderState state,
        Function<Order, @Nullable Instant> due,
        Function<Order, Stream<Waiting>> waiting,
        Procurement procurement,
        Buyers buyers,
        Clock clock)
        implements Worklist {

    /**
     * One thing that waits.
     *
     * @param number of the order or its BAST
     */
    record Waiting(Order order, @Nullable String number, Money amount) {}

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SELLER);
    }

    @Override
    public List<WorkItem> read(Person person, int limit) {
        Instant now = clock.instant();
        List<Order> orders = Pages.first(LOOKED_THROUGH, cursor -> procurement.orders(state, null, Pages.SIZE, cursor));
        List<Waiting> pressing = orders.stream()
                .sorted(Comparator.comparing(due, Comparator.nullsLast(Comparator.naturalOrder())))
                .flatMap(waiting)
                .limit(limit)
                .toList();
        Map<UUID, String> names =
                buyers.of(pressing.stream().map(Waiting::order).toList());
        return pressing.stream()
                .map(one -> item(one, names.getOrDefault(one.order().departmentId(), ""), now))
                .toList();
    }

    private WorkItem item(Waiting one, String buyer, Instant now) {
        String number = one.number();
        Instant until = due.apply(one.order());
        return new WorkItem(
                number == null ? one.order().lines().getFirst().productName() : number,
                buyer,
                one.amount(),
                "/orders/" + one.order().id(),
                until,
                until != null && until.isBefore(now));
    }
}
