package id.rewang.portal.timeline;

import id.rewang.portal.security.Roles;
import id.rewang.portal.web.MenuItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Orders in the menu. */
@Configuration(proxyBeanMethods = false)
class TimelineEntries {

    private static final Set<String> READERS = Set.of(
            Roles.PROCUREMENT_OFFICER,
            Roles.COMMITMENT_OFFICER,
            Roles.BUDGET_AUTHORITY,
            Roles.GOODS_RECEIVER,
            Roles.TECHNICAL_OFFICER,
            Roles.FINANCE_VERIFIER,
            Roles.TREASURER,
            Roles.TREASURY_OFFICER,
            Roles.SELLER,
            Roles.AUDITOR);

    @Bean
    MenuItem ordersInMenu() {
        return new MenuItem("orders", "/orders", READERS, 10);
    }
}
