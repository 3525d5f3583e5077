package id.rewang.portal.ordering;

import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.security.Person;
import id.rewang.portal.security.Roles;
import id.rewang.portal.timeline.OrderPanel;
import java.util.Set;
import org.springframework.stereotype.Component;

/** An order is taken back while nothing of it is on its way. */
@Component
class CancellationPanel implements OrderPanel {

    static final String NAME = "cancellation";

    private static final Set<String> MAY =
            Set.of(Roles.PROCUREMENT_OFFICER, Roles.COMMITMENT_OFFICER, Roles.BUDGET_AUTHORITY);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String fragment() {
        return "ordering/panels :: cancellation";
    }

    @Override
    public boolean isFor(Order order, Person person) {
        return person.isAny(MAY) && order.possible().contains("cancellation");
    }

    @Override
    public int rank() {
        return LAST;
    }
}
