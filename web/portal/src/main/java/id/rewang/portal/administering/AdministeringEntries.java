package id.rewang.portal.administering;

import id.rewang.portal.security.Roles;
import id.rewang.portal.web.MenuItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** People and systems in an administrator's menu. */
@Configuration(proxyBeanMethods = false)
class AdministeringEntries {

    private static final Set<String> ADMINISTRATOR = Set.of(Roles.ADMINISTRATOR);

    @Bean
    MenuItem peopleInMenu() {
        return new MenuItem("people", "/people", ADMINISTRATOR, 41);
    }

    @Bean
    MenuItem systemsInMenu() {
        return new MenuItem("systems", "/systems", ADMINISTRATOR, 42);
    }
}
