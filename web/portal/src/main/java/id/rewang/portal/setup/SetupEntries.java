package id.rewang.portal.setup;

import id.rewang.portal.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The checklist in the menu of those who have a step. */
@Configuration(proxyBeanMethods = false)
class SetupEntries {

    @Bean
    MenuItem setupInMenu() {
        return new MenuItem("setup", "/setup", Checklist.DOERS, 40);
    }
}
