package id.rewang.portal.handover;

import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.Handover;
import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.security.Person;
import id.rewang.portal.timeline.OrderPanel;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** From an order to the BASTs that its department has not signed. */
@Component
class SigningPanel implements OrderPanel {

    private final Procurement procurement;

    SigningPanel(Procurement procurement) {
        this.procurement = procurement;
    }

    @Override
    public String name() {
        return "signing";
    }

    @Override
    public String fragment() {
        return "handover/panels :: signing";
    }

    @Override
    public boolean isFor(Order order, Person person) {
        return person.isAny(DrawingUpPanel.OFFICERS)
                && order.possible().contains("signatures")
                && !unsigned(order).isEmpty();
    }

    @Override
    public int rank() {
        return 15;
    }

    @Override
    public Map<String, ?> model(Order order, Person person) {
        return Map.of("toSign", unsigned(order));
    }

    private List<Handover> unsigned(Order order) {
        return procurement.handovers(order.id()).items().stream()
                .filter(handover -> handover.signedBy() == null)
                .toList();
    }
}
