package id.rewang.portal.ordering;

import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.security.Person;
import id.rewang.portal.security.Roles;
import id.rewang.portal.timeline.OrderPanel;
import org.springframework.stereotype.Component;

/** A procurement officer submits a draft, or sees why it was refused and mends it. */
@Component
class SubmissionPanel implements OrderPanel {

    static final String NAME = "submission";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String fragment() {
        return "ordering/panels :: submission";
    }

    @Override
    public boolean isFor(Order order, Person person) {
        return person.is(Roles.PROCUREMENT_OFFICER) && order.possible().contains("submission");
    }

    @Override
    public int rank() {
        return 10;
    }
}
