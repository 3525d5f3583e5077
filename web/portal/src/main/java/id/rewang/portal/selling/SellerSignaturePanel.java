package id.rewang.portal.selling;

import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.security.Person;
import id.rewang.portal.security.Roles;
import id.rewang.portal.timeline.OrderPanel;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A seller signs for what the department has taken over. */
@Component
class SellerSignaturePanel implements OrderPanel {

    static final String NAME = "seller-signature";

    private final WaitingHandovers handovers;

    SellerSignaturePanel(WaitingHandovers handovers) {
        this.handovers = handovers;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String fragment() {
        return "selling/panels :: signature";
    }

    @Override
    public boolean isFor(Order order, Person person) {
        return person.is(Roles.SELLER) && !handovers.toSign(order).isEmpty();
    }

    @Override
    public Map<String, ?> model(Order order, Person person) {
        return Map.of("handoversToSign", handovers.toSign(order));
    }

    @Override
    public int rank() {
        return 20;
    }
}
