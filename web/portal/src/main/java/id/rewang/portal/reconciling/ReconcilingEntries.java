package id.rewang.portal.reconciling;

import id.rewang.portal.api.Pages;
import id.rewang.portal.api.Payments;
import id.rewang.portal.api.Payments.StatementLine;
import id.rewang.portal.home.WorkItem;
import id.rewang.portal.home.Worklist;
import id.rewang.portal.security.Person;
import id.rewang.portal.web.MenuItem;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bank statements in the menu, and the lines that wait for somebody to say what they are. */
@Configuration(proxyBeanMethods = false)
class ReconcilingEntries {

    @Bean
    MenuItem statementsInMenu() {
        return new MenuItem("statements", "/statements", Reconcilers.LOOKERS, 50);
    }

    @Bean
    MenuItem openLinesInMenu() {
        return new MenuItem("statement-lines", "/statement-lines", Reconcilers.LOOKERS, 51);
    }

    @Bean
    Worklist openLines(Payments payments) {
        return new OpenLines(payments);
    }

    private record OpenLines(Payments payments) implements Worklist {

        @Override
        public String name() {
            return "open-lines";
        }

        @Override
        public Set<String> roles() {
            return Reconcilers.KEEPERS;
        }

        @Override
        public int rank() {
            return 30;
        }

        @Override
        public List<WorkItem> read(Person person, int limit) {
            return Pages.first(
                            limit,
                            cursor -> payments.suspense(Pages.SIZE, cursor).lines())
                    .stream()
                    .map(OpenLines::item)
                    .toList();
        }

        private static WorkItem item(StatementLine line) {
            return new WorkItem(
                    line.title(),
                    Objects.requireNonNullElse(line.owner(), ""),
                    line.amount(),
                    "/statement-lines/" + line.id(),
                    null,
                    false);
        }
    }
}
