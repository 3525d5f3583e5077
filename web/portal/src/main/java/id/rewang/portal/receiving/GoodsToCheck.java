package id.rewang.portal.receiving;

import id.rewang.portal.api.BusinessTime;
import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.api.Procurement.OrderState;
import id.rewang.portal.home.OrderWorklist;
import id.rewang.portal.home.WorkItem;
import id.rewang.portal.home.Worklist;
import id.rewang.portal.security.Person;
import id.rewang.portal.security.Roles;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Orders of which something is on its way; each leads straight to what can be checked. No clock runs on a check. */
@Component
class GoodsToCheck implements Worklist {

    private final OrderWorklist orders;

    GoodsToCheck(Procurement procurement, BusinessTime time) {
        orders = new OrderWorklist(
                "to-check",
                Set.of(Roles.GOODS_RECEIVER),
                10,
                OrderState.ACCEPTED,
                ReceivingPanel::isOnItsWay,
                Order::neededUntil,
                procurement,
                time);
    }

    @Override
    public String name() {
        return orders.name();
    }

    @Override
    public Set<String> roles() {
        return orders.roles();
    }

    @Override
    public int rank() {
        return orders.rank();
    }

    @Override
    public List<WorkItem> read(Person person, int limit) {
        return orders.read(person, limit).stream()
                .map(item -> new WorkItem(
                        item.title(),
                        item.detail(),
                        item.amount(),
                        item.href() + "/receiving",
                        item.due(),
                        item.late()))
                .toList();
    }
}
