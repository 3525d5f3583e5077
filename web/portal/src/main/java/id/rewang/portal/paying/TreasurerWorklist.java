package id.rewang.portal.paying;

import id.rewang.portal.api.Payments.Payment;
import id.rewang.portal.home.WorkItem;
import id.rewang.portal.home.Worklist;
import id.rewang.portal.security.Person;
import id.rewang.portal.security.Roles;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Payments of which a treasurer deals with several at once.
 *
 * @param href  page where that is done
 * @param found up to so many of them
 */
record TreasurerWorklist(String name, int rank, String href, IntFunction<List<Payment>> found) implements Worklist {

    @Override
    public Set<String> roles() {
        return Set.of(Roles.TREASURER);
    }

    @Override
    public List<WorkItem> read(Person person, int limit) {
        return found.apply(limit).stream()
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
