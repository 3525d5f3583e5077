package id.rewang.portal.offering;

import id.rewang.portal.security.Roles;
import id.rewang.portal.web.MenuItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The own products and the own business in a seller's menu. */
@Configuration(proxyBeanMethods = false)
class OfferingEntries {

    private static final Set<String> SELLER = Set.of(Roles.SELLER);

    @Bean
    MenuItem myProductsInMenu() {
        return new MenuItem("my-products", "/my-products", SELLER, 17);
    }

    @Bean
    MenuItem myBusinessInMenu() {
        return new MenuItem("my-business", "/my-business", SELLER, 18);
    }
}
