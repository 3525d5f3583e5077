package id.rewang.portal.selling;

import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.security.Person;
import id.rewang.portal.security.Roles;
import id.rewang.portal.timeline.OrderPanel;
import org.springframework.stereotype.Component;

/** A seller takes an issued order on, or does not. */
@Component
class AnswerPanel implements OrderPanel {

    static final String NAME = "answer";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String fragment() {
        return "selling/panels :: answer";
    }

    @Override
    public boolean isFor(Order order, Person person) {
        return person.is(Roles.SELLER) && order.possible().contains("acceptance");
    }

    @Override
    public int rank() {
        return 10;
    }
}
