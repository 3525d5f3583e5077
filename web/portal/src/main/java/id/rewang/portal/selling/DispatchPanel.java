package id.rewang.portal.selling;

import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.security.Person;
import id.rewang.portal.security.Roles;
import id.rewang.portal.timeline.OrderPanel;
import org.springframework.stereotype.Component;

/** What a seller has still to send. */
@Component
class DispatchPanel implements OrderPanel {

    @Override
    public String name() {
        return "dispatch";
    }

    @Override
    public String fragment() {
        return "selling/panels :: dispatch";
    }

    @Override
    public boolean isFor(Order order, Person person) {
        return person.is(Roles.SELLER) && order.possible().contains("shipments");
    }

    @Override
    public int rank() {
        return 30;
    }
}
