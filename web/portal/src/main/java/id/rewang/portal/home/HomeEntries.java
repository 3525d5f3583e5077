package id.rewang.portal.home;

import id.rewang.portal.web.MenuItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The first entry of the menu. */
@Configuration(proxyBeanMethods = false)
class HomeEntries {

    @Bean
    MenuItem homeInMenu() {
        return new MenuItem("home", "/", Set.of(), 0);
    }
}
