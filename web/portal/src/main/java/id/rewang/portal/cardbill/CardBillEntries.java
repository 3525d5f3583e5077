package id.rewang.portal.cardbill;

import id.rewang.portal.api.BusinessTime;
import id.rewang.portal.api.Pages;
import id.rewang.portal.api.Payments;
import id.rewang.portal.api.Payments.UnbilledCharge;
import id.rewang.portal.home.WorkItem;
import id.rewang.portal.home.Worklist;
import id.rewang.portal.security.Person;
import id.rewang.portal.security.Roles;
import id.rewang.portal.web.MenuItem;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The card's bills in the menu, and the charges of months that have ended and stand on none yet. */
@Configuration(proxyBeanMethods = false)
class CardBillEntries {

    private static final Set<String> READERS = Set.of(
            Roles.TECHNICAL_OFFICER,
            Roles.COMMITMENT_OFFICER,
            Roles.BUDGET_AUTHORITY,
            Roles.FINANCE_VERIFIER,
            Roles.TREASURER,
            Roles.TREASURY_OFFICER,
            Roles.AUDITOR);

    @Bean
    MenuItem cardBillsInMenu() {
        return new MenuItem("card-bills", "/card-bills", READERS, 44);
    }

    @Bean
    Worklist chargesToBill(Payments payments, BusinessTime time) {
        return new ChargesToBill(payments, time);
    }

    private record ChargesToBill(Payments payments, BusinessTime time) implements Worklist {

        @Override
        public String name() {
            return "charges-to-bill";
        }

        @Override
        public Set<String> roles() {
            return Set.of(Roles.TREASURER);
        }

        @Override
        public int rank() {
            return 50;
        }

        @Override
        public List<WorkItem> read(Person person, int limit) {
            YearMonth now = YearMonth.now(time);
            return Pages.first(LOOKED_THROUGH, cursor -> payments.unbilledCharges(Pages.SIZE, cursor)).stream()
                    .filter(charge -> YearMonth.from(charge.chargedOn()).isBefore(now))
                    .limit(limit)
                    .map(ChargesToBill::item)
                    .toList();
        }

        private static WorkItem item(UnbilledCharge charge) {
            return new WorkItem(charge.title(), charge.approvalCode(), charge.amount(), "/card-bills", null, false);
        }
    }
}
