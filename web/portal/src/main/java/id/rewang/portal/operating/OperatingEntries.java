package id.rewang.portal.operating;

import id.rewang.portal.home.WorkItem;
import id.rewang.portal.home.Worklist;
import id.rewang.portal.operating.ServiceStates.Parked;
import id.rewang.portal.security.Person;
import id.rewang.portal.security.Roles;
import id.rewang.portal.web.MenuItem;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Operations in the menu, and the events that wait for an operator. */
@Configuration(proxyBeanMethods = false)
class OperatingEntries {

    private static final Set<String> OPERATOR = Set.of(Roles.OPERATOR);

    @Bean
    MenuItem operationsInMenu() {
        return new MenuItem("operations", "/operations", OPERATOR, 90);
    }

    @Bean
    Worklist parkedEvents(ServiceStates states) {
        return new ParkedEvents(states);
    }

    private record ParkedEvents(ServiceStates states) implements Worklist {

        @Override
        public String name() {
            return "parked-events";
        }

        @Override
        public Set<String> roles() {
            return OPERATOR;
        }

        @Override
        public List<WorkItem> read(Person person, int limit) {
            return states.parked(limit).stream().map(ParkedEvents::item).toList();
        }

        private static WorkItem item(Parked parked) {
            return new WorkItem(
                    parked.letter().eventType(),
                    parked.service() + " / " + parked.letter().consumer() + " / "
                            + parked.letter().key(),
                    null,
                    "/operations/" + parked.service() + "/dead-letters",
                    null,
                    false);
        }
    }
}
