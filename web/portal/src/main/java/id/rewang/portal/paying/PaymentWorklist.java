package id.rewang.portal.paying;

import id.rewang.portal.api.BusinessTime;
import id.rewang.portal.api.Pages;
import id.rewang.portal.api.PaymentQuery;
import id.rewang.portal.api.Payments;
import id.rewang.portal.api.Payments.Payment;
import id.rewang.portal.home.WorkItem;
import id.rewang.portal.home.Worklist;
import id.rewang.portal.security.Person;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Payments that wait for somebody, the longest due first.
 *
 * @param queries what finds them
 * @param turns   which of them belong here
 */
record PaymentWorklist(
        String name,
        Set<String> roles,
        int rank,
        List<PaymentQuery> queries,
        Set<Turn> turns,
        Payments payments,
        BusinessTime time)
        implements Worklist {

    @Override
    public List<WorkItem> read(Person person, int limit) {
        Instant now = time.instant();
        return queries.stream()
                .flatMap(query ->
                        Pages.first(LOOKED_THROUGH, cursor -> payments.find(query, Pages.SIZE, cursor)).stream())
                .filter(payment -> turns.contains(Turn.of(payment)))
                .sorted(Comparator.comparing(Payment::dueAt))
                .limit(limit)
                .map(payment -> item(payment, now))
                .toList();
    }

    private static WorkItem item(Payment payment, Instant now) {
        return new WorkItem(
                payment.title(),
                Objects.requireNonNullElse(payment.sellerName(), ""),
                payment.gross(),
                "/payments/" + payment.id(),
                payment.dueAt(),
                payment.dueAt().isBefore(now));
    }
}
