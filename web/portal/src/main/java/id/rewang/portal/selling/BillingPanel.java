package id.rewang.portal.selling;

import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.security.Person;
import id.rewang.portal.security.Roles;
import id.rewang.portal.timeline.OrderPanel;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a seller can ask money for. */
@Component
class BillingPanel implements OrderPanel {

    private final WaitingHandovers handovers;

    BillingPanel(WaitingHandovers handovers) {
        this.handovers = handovers;
    }

    @Override
    public String name() {
        return "billing";
    }

    @Override
    public String fragment() {
        return "selling/panels :: billing";
    }

    @Override
    public boolean isFor(Order order, Person person) {
        return person.is(Roles.SELLER) && !handovers.toBill(order).isEmpty();
    }

    @Override
    public Map<String, ?> model(Order order, Person person) {
        return Map.of("handoversToBill", handovers.toBill(order));
    }

    @Override
    public int rank() {
        return 25;
    }
}
