package id.rewang.portal.approving;

import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.security.Person;
import id.rewang.portal.timeline.OrderPanel;

/**
 * What a commitment officer, or the budget authority in that place, can decide about an order.
 *
 * @param name the decision as the service names it, and the fragment that asks for it
 */
record DecisionPanel(String name, int rank) implements OrderPanel {

    static final String APPROVAL = "approval";
    static final String REJECTION = "rejection";
    static final String SHORT_CLOSURE = "short-closure";

    @Override
    public String fragment() {
        return "approving/panels :: " + name;
    }

    @Override
    public boolean isFor(Order order, Person person) {
        return person.isAny(ApprovingEntries.DECIDERS) && order.possible().contains(name);
    }
}
