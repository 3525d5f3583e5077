package id.rewang.portal.paying;

import id.rewang.portal.api.Pages;
import id.rewang.portal.api.PaymentQuery;
import id.rewang.portal.api.Payments;
import id.rewang.portal.home.WorkItem;
import id.rewang.portal.home.Worklist;
import id.rewang.portal.security.Person;
import id.rewang.portal.security.Roles;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Payments of which a treasurer deals with several at once.
 *
 * @param href  page where that is done
 * @param query what finds them
 */
record TreasurerWorklist(String name, int rank, String href, PaymentQuery query, Payments payments)
        implements Worklist {

    @Override
    public Set<String> roles() {
        return Set.of(Roles.TREASURER);
    }

    @Override
    public List<WorkItem> read(Person person, int limit) {
        return Pages.first(limit, cursor -> payments.find(query, Pages.SIZE, cursor)).stream()
                .map(payment -> new WorkItem(
                        payment.title(),
                        Objects.requireNonNullElse(payment.sellerName(), ""),
                        payment.net(),
                        href,
                        null,
                        false))
                .toList();
    }
}
