package id.rewang.payment.payment;

import id.rewang.kit.security.Actor;
import id.rewang.kit.web.ProblemException;
import id.rewang.payment.order.OrderCopies;
import id.rewang.payment.order.OrderCopy;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes payments into work: locks their orders, then the payments, each in the order of the ids. */
@Component
public class OpeningPayments {

    private final OrderCopies orders;
    private final Payments payments;

    OpeningPayments(OrderCopies orders, Payments payments) {
        this.orders = orders;
        this.payments = payments;
    }

    /**
     * @return the payments that exist, by id
     */
    public List<OpenPayment> open(Collection<UUID> ids) {
        Set<UUID> orderIds = new HashSet<>();
        payments.find(ids).forEach(payment -> orderIds.add(payment.facts().orderId()));
        Map<UUID, OrderCopy> locked = orders.lock(orderIds);
        return payments.lock(ids).stream()
                .map(payment -> new OpenPayment(
                        Objects.requireNonNull(locked.get(payment.facts().orderId())), payment))
                .toList();
    }

    public OpenPayment open(UUID id) {
        return open(List.of(id)).stream().findFirst().orElseThrow(() -> ProblemException.notFound("payment", id));
    }

    /**
     * For somebody of the payment's own department.
     *
     * @throws ProblemException 404 when it does not exist in the region, 403 {@code not-yours} when another department's
     */
    public OpenPayment open(UUID id, Actor actor) {
        OpenPayment open = open(id);
        actor.mustShareRegion(open.payment().facts().region(), "payment", id);
        actor.mustWorkFor(open.payment().facts().departmentId());
        return open;
    }
}
