package id.rewang.portal.receiving;

import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.security.Person;
import id.rewang.portal.security.Roles;
import id.rewang.portal.timeline.OrderPanel;
import org.springframework.stereotype.Component;

/** From an order to the check of what is on its way. */
@Component
class ReceivingPanel implements OrderPanel {

    @Override
    public String name() {
        return "receiving";
    }

    @Override
    public String fragment() {
        return "receiving/panels :: receiving";
    }

    @Override
    public boolean isFor(Order order, Person person) {
        return person.is(Roles.GOODS_RECEIVER) && isOnItsWay(order);
    }

    @Override
    public int rank() {
        return 10;
    }

    static boolean isOnItsWay(Order order) {
        return order.possible().contains("goods-receipts");
    }
}
