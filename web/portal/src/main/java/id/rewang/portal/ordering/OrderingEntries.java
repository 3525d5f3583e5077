package id.rewang.portal.ordering;

import id.rewang.portal.api.BusinessTime;
import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.OrderState;
import id.rewang.portal.home.OrderWorklist;
import id.rewang.portal.home.Worklist;
import id.rewang.portal.security.Roles;
import id.rewang.portal.web.MenuItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where ordering shows in the menu, and what waits for a procurement officer: drafts to submit, orders that a check refused. */
@Configuration(proxyBeanMethods = false)
class OrderingEntries {

    private static final Set<String> OFFICER = Set.of(Roles.PROCUREMENT_OFFICER);

    @Bean
    MenuItem productsInMenu() {
        return new MenuItem("products", "/products", Set.of(), 20);
    }

    @Bean
    MenuItem cartInMenu() {
        return new MenuItem("cart", "/cart", OFFICER, 30);
    }

    @Bean
    Worklist draftsWorklist(Procurement procurement, BusinessTime time) {
        return new OrderWorklist(
                "drafts", OFFICER, 20, OrderState.DRAFT, order -> true, order -> null, procurement, time);
    }

    @Bean
    Worklist refusedWorklist(Procurement procurement, BusinessTime time) {
        return new OrderWorklist(
                "refused", OFFICER, 10, OrderState.REFUSED, order -> true, order -> null, procurement, time);
    }
}
