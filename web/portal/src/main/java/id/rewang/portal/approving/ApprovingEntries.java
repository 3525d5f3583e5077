package id.rewang.portal.approving;

import id.rewang.portal.api.BusinessTime;
import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.api.Procurement.OrderState;
import id.rewang.portal.home.OrderWorklist;
import id.rewang.portal.home.Worklist;
import id.rewang.portal.security.Roles;
import id.rewang.portal.timeline.OrderPanel;
import id.rewang.portal.web.MenuItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where deciding shows: in the menu, among what waits, and on an order's page. */
@Configuration(proxyBeanMethods = false)
class ApprovingEntries {

    static final Set<String> DECIDERS = Set.of(Roles.COMMITMENT_OFFICER, Roles.BUDGET_AUTHORITY);

    @Bean
    MenuItem approvalsInMenu() {
        return new MenuItem("approvals", "/approvals", DECIDERS, 5);
    }

    /** No clock runs on a decision; what is needed soonest comes first. */
    @Bean
    Worklist ordersToApprove(Procurement procurement, BusinessTime time) {
        return new OrderWorklist(
                "to-approve",
                DECIDERS,
                10,
                OrderState.AWAITING_APPROVAL,
                order -> true,
                Order::neededUntil,
                procurement,
                time);
    }

    @Bean
    OrderPanel approvalPanel() {
        return new DecisionPanel(DecisionPanel.APPROVAL, 10);
    }

    @Bean
    OrderPanel rejectionPanel() {
        return new DecisionPanel(DecisionPanel.REJECTION, 11);
    }

    @Bean
    OrderPanel shortClosurePanel() {
        return new DecisionPanel(DecisionPanel.SHORT_CLOSURE, OrderPanel.LAST);
    }
}
